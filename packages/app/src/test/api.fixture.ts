import { openImportJobs } from '../compose.ts'
import { createApi } from '../http/api.ts'
import type { Api } from '../http/api-services.ts'
import { localAthleteId } from '../ports/store.ts'
import type { House } from '../usecases/house.ts'
import { importFiles } from '../usecases/import-files.ts'
import type { ImportJobs } from '../usecases/import-jobs.ts'
import { createRunnerCache, type RunnerCache } from '../usecases/runner-cache.ts'
import { smallHistoryFiles, smallHistoryToday } from './small-history.fixture.ts'

export interface ApiUnderTest {
  readonly api: Api
  readonly imports: ImportJobs
  /** What the server did not expect. */
  readonly unexpected: readonly unknown[]
  /** A request as the page itself would send it. */
  send(path: string, request?: RequestInit): Promise<Response>
  close(): Promise<void>
}

const pageHost = '127.0.0.1:4646'

/** The API on a house, without a network. */
export async function apiOn(house: House): Promise<ApiUnderTest> {
  const runners: RunnerCache = createRunnerCache({
    ...house,
    mayLag: () => imports.findRunning() !== undefined,
  })
  const place = { dataFolder: house.dataFolder, today: smallHistoryToday }
  const imports = await openImportJobs(place, house, () => runners.touch())
  const unexpected: unknown[] = []
  const api = createApi({
    ...house,
    runners,
    imports,
    version: '0.0.0-test',
    onUnexpected: (error) => unexpected.push(error),
  })
  return {
    api,
    imports,
    unexpected,
    send: async (path, request = {}) =>
      api.request(path, { ...request, headers: { host: pageHost, ...request.headers } }),
    close: () => imports.close(),
  }
}

/** Imports the small history into a house, as files given one by one. */
export async function importSmallHistory(
  house: House,
  athleteId = localAthleteId,
  files = smallHistoryFiles(),
): Promise<void> {
  async function* each() {
    for (const { fileName, bytes } of files) {
      yield {
        name: fileName,
        shareByte: bytes.length,
        isCandidate: true,
        read: async () => ({ ok: true as const, value: { bytes, issues: [] } }),
      }
    }
  }
  await importFiles({
    ...house,
    athleteId,
    paths: [],
    finder: {
      find: async () => ({ files: each(), totals: () => ({ fileCount: files.length, sizeByte: 1 }) }),
      unpack: house.finder.unpack,
    },
  })
}
