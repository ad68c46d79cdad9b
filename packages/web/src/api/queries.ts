import type { Intent, ProfileEntry, RunReport, Sport } from '@footing/engine'
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { requestDocument } from './client.ts'
import type {
  BoundaryHistoryDocument,
  CheckDocument,
  ConstantsDocument,
  EasyDocument,
  LearnedDocument,
  PlanDocument,
  PredictDocument,
  ProfileDocument,
  RunDocument,
  RunsDocument,
  SeasonDocument,
  SetAsideDocument,
  StatusDocument,
  TrendDocument,
  WeekDocument,
  WhyDocument,
  ZonesDocument,
} from './documents.generated.ts'

const runsPerPage = 500

/** Everything that is asked of the server is asked under one of these keys. */
export const queryKeys = {
  status: ['status'],
  easy: ['easy'],
  boundaryHistory: ['boundary-history'],
  zones: ['zones'],
  predict: ['predict'],
  check: ['check'],
  learned: ['learned'],
  why: ['why'],
  trend: ['trend'],
  week: ['week'],
  season: ['season'],
  plan: ['plan'],
  runs: ['runs'],
  run: (activityId: string) => ['run', activityId],
  setAside: ['set-aside'],
  profile: ['profile'],
  constants: ['constants'],
} as const

function useDocument<T>(key: readonly string[], path: string) {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => requestDocument<T>(path, { signal }),
    placeholderData: keepPreviousData,
  })
}

export const useStatus = () => useDocument<StatusDocument>(queryKeys.status, '/status')
export const useEasy = () => useDocument<EasyDocument>(queryKeys.easy, '/easy')
export const useBoundaryHistory = () =>
  useDocument<BoundaryHistoryDocument>(queryKeys.boundaryHistory, '/easy/history')
export const useZones = () => useDocument<ZonesDocument>(queryKeys.zones, '/zones')
export const usePredict = () => useDocument<PredictDocument>(queryKeys.predict, '/predict')
export const useCheck = (weeks = 12) =>
  useDocument<CheckDocument>([...queryKeys.check, `${weeks}`], `/check?weeks=${weeks}`)
/** What the runner said runs were meant to be, and what was learned from it. */
export const useLearned = () => useDocument<LearnedDocument>(queryKeys.learned, '/learned')
export const useWhy = () => useDocument<WhyDocument>(queryKeys.why, '/why')
export const useTrend = () => useDocument<TrendDocument>(queryKeys.trend, '/trend')
/** The week that holds a day; that of today where none is given. */
export const useWeek = (day?: string) =>
  useDocument<WeekDocument>(
    [...queryKeys.week, day ?? 'today'],
    day === undefined ? '/week' : `/week?day=${day}`,
  )
export const useSeason = () => useDocument<SeasonDocument>(queryKeys.season, '/season')
export const usePlan = () => useDocument<PlanDocument>(queryKeys.plan, '/plan?days=7')
export const useSetAside = () => useDocument<SetAsideDocument>(queryKeys.setAside, '/set-aside')
export const useProfile = () => useDocument<ProfileDocument>(queryKeys.profile, '/profile')
export const useConstants = () => useDocument<ConstantsDocument>(queryKeys.constants, '/constants')

export function useRun(activityId: string) {
  return useQuery({
    queryKey: queryKeys.run(activityId),
    queryFn: ({ signal }) =>
      requestDocument<RunDocument>(`/runs/${encodeURIComponent(activityId)}`, { signal }),
  })
}

/** The latest runs only: enough for this week and the last run. */
export const useLatestRuns = () => useDocument<RunsDocument>([...queryKeys.runs, 'latest'], '/runs?limit=30')

/** All runs, newest first, page by page. */
export function useAllRuns() {
  return useInfiniteQuery({
    queryKey: [...queryKeys.runs, 'all'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const before = pageParam === undefined ? '' : `&before=${encodeURIComponent(pageParam)}`
      return requestDocument<RunsDocument>(`/runs?limit=${runsPerPage}${before}`, { signal })
    },
    getNextPageParam: (last) => last.nextBefore,
    placeholderData: keepPreviousData,
  })
}

/** Says, or with `null` takes back, what a run was meant to be. Every answer may change with it. */
export function useTellIntent(activityId: string) {
  return useChange((intent: Intent | null) =>
    requestDocument(`/runs/${encodeURIComponent(activityId)}/intent`, { method: 'PUT', body: { intent } }),
  )
}

/** What is said anew of how a run felt: null takes back, an absent key leaves what was said. */
export type RunReportChange = { readonly [Part in keyof RunReport]: RunReport[Part] | null }

/**
 * Says how a run felt. The page shows it at once; what is said quickly one after the other is saved in that order, and
 * the last word of the server is what stays.
 */
export function useTellReport(activityId: string) {
  const client = useQueryClient()
  const mutationKey = ['report', activityId]
  const runKey = queryKeys.run(activityId)
  return useMutation({
    mutationKey,
    scope: { id: mutationKey.join(' ') },
    mutationFn: (change: RunReportChange) =>
      requestDocument<RunDocument>(`/runs/${encodeURIComponent(activityId)}/report`, {
        method: 'PUT',
        body: change,
      }),
    onMutate: async (change) => {
      await client.cancelQueries({ queryKey: runKey })
      client.setQueryData<RunDocument>(runKey, (run) =>
        run === undefined ? run : { ...run, report: reportAfter(run.report, change) },
      )
    },
    onSuccess: (document) => {
      if (client.isMutating({ mutationKey }) > 1) return
      client.setQueryData(runKey, document)
      return client.invalidateQueries()
    },
    onError: () => client.invalidateQueries({ queryKey: runKey }),
  })
}

function reportAfter(report: RunReport, change: RunReportChange): RunReport {
  const told = Object.entries({ ...report, ...change }).filter(([, value]) => value !== null)
  return Object.fromEntries(told)
}

/** Has a piece of evidence count for nothing, or count again. Every answer may change with it. */
export function useIgnoreEvidence() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ key, isIgnored }: { readonly key: string; readonly isIgnored: boolean }) =>
      requestDocument<EasyDocument>(`/easy/ignored/${encodeURIComponent(key)}`, {
        method: isIgnored ? 'PUT' : 'DELETE',
      }),
    onSuccess: (document) => {
      client.setQueryData(queryKeys.easy, document)
      return client.invalidateQueries()
    },
  })
}

/**
 * Says, or with "auto" takes back, which sport an activity is. What is no run has no run's page any more: `onTold`
 * is the moment to leave it.
 */
export function useTellSport(activityId: string, onTold?: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (sport: Sport | 'auto') =>
      requestDocument<SetAsideDocument>(`/activities/${encodeURIComponent(activityId)}/sport`, {
        method: 'PUT',
        body: { sport },
      }),
    onSuccess: (document) => {
      onTold?.()
      client.setQueryData(queryKeys.setAside, document)
      client.removeQueries({ queryKey: queryKeys.run(activityId) })
      return client.invalidateQueries()
    },
  })
}

/** Says that another recording is, or is not, of the same run; gives the run as it is then. */
export function useTellApart(activityId: string) {
  return useChange((told: { readonly otherId: string; readonly isApart: boolean }) =>
    requestDocument<RunDocument>(`/runs/${encodeURIComponent(activityId)}/apart`, {
      method: 'PUT',
      body: told,
    }),
  )
}

export function useSaveProfileEntry() {
  return useChange((entry: ProfileEntry) => requestDocument('/profile', { method: 'PUT', body: entry }))
}

export function useDeleteProfileEntry() {
  return useChange((entry: Pick<ProfileEntry, 'field' | 'from'>) =>
    requestDocument(`/profile?field=${entry.field}&from=${entry.from}`, { method: 'DELETE' }),
  )
}

/** Sets one of Footing's proposals; `null` goes back to what Footing proposes. */
export function useSaveConstant() {
  return useChange((change: { readonly name: string; readonly value: number | null }) =>
    requestDocument('/constants', { method: 'PUT', body: change }),
  )
}

function useChange<T, Answer>(change: (value: T) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries() })
}
