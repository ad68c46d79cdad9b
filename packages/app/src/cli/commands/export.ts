import { type ExitCode, exitCodes, fail } from '../../failures.ts'
import { findShownAthlete, sampleAthleteId } from '../../usecases/athletes.ts'
import type { ExportDocument } from '../../usecases/documents/taking-out-documents.ts'
import { exportArchive } from '../../usecases/export/export-archive.ts'
import type { SampleFormat } from '../../usecases/export/samples.ts'
import { type CommandContext, inHouse, sayDocument, sayFailure } from '../context.ts'
import { showCountProgress } from '../count-progress.ts'
import { countLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { countText, sizeText } from '../wording.ts'

/** How many damaged things are named; all of them are in `--json`. */
const namedCount = 10

export interface ExportFlags {
  readonly samples: SampleFormat
  readonly withOriginals: boolean
}

export async function exportTo(
  context: CommandContext,
  folderName: string,
  flags: ExportFlags,
): Promise<ExitCode> {
  const { openExportFolder } = await context.compose()
  return await inHouse(context, async (house) => {
    const folder = await openExportFolder(folderName)
    if (!folder.ok) return sayFailure(context, folder.error)
    const athleteId = await findShownAthlete(house.store)
    if (athleteId === sampleAthleteId) {
      context.terminal.note('These are the runs of the sample runner; there are none of your own.')
    }
    const progress = showCountProgress('activities and files')
    const report = await exportArchive({
      ...house,
      ...flags,
      athleteId,
      folderName,
      folder: folder.value,
      onProgress: progress.update,
    }).finally(() => progress.stop())
    if (!report.ok) return sayFailure(context, report.error)
    sayDocument(context, report.value, sayExport)
    if (report.value.troubles.length === 0) return exitCodes.done
    const quiet = { ...context, options: { ...context.options, json: false } }
    return sayFailure(quiet, fail('export-partly-failed').error)
  })
}

function sayExport(terminal: Terminal, report: ExportDocument): void {
  const { folder, fileCount, sizeByte, durationS, troubles } = report
  terminal.line(
    terminal.styled(
      'strong',
      `${countText(fileCount, 'file')} (${sizeText(sizeByte)}) are in ${folder}, written in ${durationS.toFixed(1)} s.`,
    ),
  )
  terminal.line()
  const rows: readonly (readonly [string, number])[] = [
    ['activities', report.activityCount],
    ['laps', report.lapCount],
    ['files of samples', report.sampleFileCount],
    ['original files', report.originalFileCount],
    ...(report.removedFileCount > 0
      ? [['no longer there and taken away', report.removedFileCount] as const]
      : []),
  ]
  for (const line of countLines(rows)) terminal.line(line)
  if (troubles.length === 0) return
  terminal.line()
  terminal.line('Could not be taken out:')
  for (const { file, sentence } of troubles.slice(0, namedCount)) terminal.line(`  ${file}: ${sentence}`)
  if (troubles.length > namedCount) terminal.line(`  and ${troubles.length - namedCount} more`)
}
