import { type ExitCode, exitCodes, fail } from '../../failures.ts'
import { localAthleteId } from '../../ports/store.ts'
import { findShownAthlete, sampleAthleteId } from '../../usecases/athletes.ts'
import type { ImportDocument } from '../../usecases/documents/import-documents.ts'
import type { House } from '../../usecases/house.ts'
import { importFiles } from '../../usecases/import-files.ts'
import { type CommandContext, inHouse, sayFailure } from '../context.ts'
import { showImportProgress } from '../import-progress.ts'
import { sayImport } from '../import-words.ts'

export function importPaths(context: CommandContext, paths: readonly string[]): Promise<ExitCode> {
  return inHouse(context, (house) => importInto(context, house, paths))
}

/** Imports paths into a house that is open, and says what became of them. */
export async function importInto(
  context: CommandContext,
  house: House,
  paths: readonly string[],
): Promise<ExitCode> {
  const { terminal, options } = context
  const wasSample = (await findShownAthlete(house.store)) === sampleAthleteId
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  process.once('SIGINT', stop)
  const bar = showImportProgress()
  let report: ImportDocument
  try {
    report = await importFiles({
      ...house,
      athleteId: localAthleteId,
      paths: paths.map((path) => ({ path })),
      onProgress: bar.update,
      signal: stopping.signal,
    })
  } finally {
    bar.stop()
    process.off('SIGINT', stop)
  }
  if (options.json === true) terminal.line(JSON.stringify(report, null, 2))
  else sayImport(terminal, report)
  if (wasSample && report.counts.added > 0) {
    terminal.note('From now on you see your own runs; the sample runner is put away.')
  }
  return exitCodeOf(context, report)
}

function exitCodeOf(context: CommandContext, { counts, isCancelled }: ImportDocument): ExitCode {
  const quiet = { ...context, options: { ...context.options, json: false } }
  if (isCancelled) return sayFailure(quiet, fail('import-stopped').error)
  if (counts.failed === 0) return exitCodes.done
  const readCount = counts.added + counts.known + counts.notRun + counts.notActivity
  return sayFailure(quiet, fail(readCount > 0 ? 'import-partly-failed' : 'import-nothing-read').error)
}
