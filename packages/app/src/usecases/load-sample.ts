import { ok, type Result } from '@footing/engine'
import { type SampleFile, sampleRunnerFiles } from '@footing/virtual-runner'
import { fail } from '../failures.ts'
import type { SourceFile, SourceFileFinder } from '../ports/source-files.ts'
import { localAthleteId, type Store } from '../ports/store.ts'
import { sampleAthleteId } from './athletes.ts'
import type { ImportDocument } from './documents/import-documents.ts'
import { type ImportFilesOptions, importFiles } from './import-files.ts'

/**
 * Loads the sample runner, a simulated person whose runs end today, as a person of its own. Fails where
 * there are runs of one's own, which would hide it; where the sample is there already nothing is added.
 */
export async function loadSample(
  options: Pick<ImportFilesOptions, 'store' | 'clock' | 'startWork' | 'onProgress' | 'onSaved' | 'signal'>,
): Promise<Result<ImportDocument>> {
  const { store, clock } = options
  const refusal = await findSampleRefusal(store)
  if (refusal !== undefined) return refusal
  const isThere = (await store.listActivities(sampleAthleteId)).length > 0
  const files = isThere ? [] : sampleRunnerFiles({ endDate: clock.today() })
  const finder = memoryFinder(
    files.map(({ fileName, bytes }) => ({
      name: fileName,
      shareByte: bytes.length,
      isCandidate: true,
      read: async () => ok({ bytes, issues: [] }),
    })),
  )
  const report = await importFiles({ ...options, finder, athleteId: sampleAthleteId, paths: [] })
  await saveReports(store, files)
  return ok(report)
}

/** Keeps what the sample runner says of her runs, by the names of their files. */
async function saveReports(store: Store, files: readonly SampleFile[]): Promise<void> {
  const reports = new Map(files.map(({ fileName, report }) => [fileName, report]))
  for (const { activityId, fileName } of await store.listActivities(sampleAthleteId)) {
    const report = reports.get(fileName)
    if (report !== undefined)
      await store.saveRunReport(sampleAthleteId, activityId, { talk: report.talk, effortCr10: report.effort })
  }
}

/** Why the sample runner cannot be loaded, if so. */
export async function findSampleRefusal(store: Store): Promise<ReturnType<typeof fail> | undefined> {
  const own = await store.listActivities(localAthleteId)
  return own.length > 0 ? fail('has-own-runs') : undefined
}

function memoryFinder(files: readonly SourceFile[]): SourceFileFinder {
  const sizeByte = files.reduce((sum, file) => sum + file.shareByte, 0)
  async function* each() {
    yield* files
  }
  return {
    find: async () => ({ files: each(), totals: () => ({ fileCount: files.length, sizeByte }) }),
    unpack: async () => ok(each()),
  }
}
