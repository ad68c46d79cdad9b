import { type Boundaries, isAvailable, ok, type Result } from '@footing/engine'
import { fail } from '../failures.ts'
import type { Store } from '../ports/store.ts'
import type { Runner } from './runner.ts'

/** Keys of everything in the ledgers that a runner can have ignored. */
function ledgerKeys(boundaries: Boundaries): ReadonlySet<string> {
  const { heartRateMaxBpm, heartRateRestBpm, lt1Bpm, lt2Bpm, lt1SpeedMps, lt2SpeedMps, criticalSpeedMps } =
    boundaries
  return new Set(
    [heartRateMaxBpm, heartRateRestBpm, lt1Bpm, lt2Bpm, lt1SpeedMps, lt2SpeedMps, criticalSpeedMps].flatMap(
      (estimate) => (isAvailable(estimate) ? estimate.evidence.flatMap(({ key }) => key ?? []) : []),
    ),
  )
}

/** Has a piece of evidence count for nothing, or count again; the beginning of its key is enough. */
export async function ignoreEvidence(options: {
  readonly store: Store
  readonly runner: Runner
  readonly keyOrStart: string
  readonly isIgnored: boolean
}): Promise<Result<{ readonly evidenceKey: string }>> {
  const { store, runner, keyOrStart, isIgnored } = options
  const keys = [...new Set([...ledgerKeys(runner.boundaries), ...runner.ignoredEvidence])]
  const matches = keys.filter((key) => keyOrStart !== '' && key.startsWith(keyOrStart))
  const evidenceKey = keys.find((key) => key === keyOrStart) ?? matches[0]
  if (evidenceKey === undefined) return fail('unknown-evidence')
  if (evidenceKey !== keyOrStart && matches.length > 1) return fail('ambiguous-evidence')
  await store.saveIgnoredEvidence(runner.athleteId, { evidenceKey, isIgnored })
  return ok({ evidenceKey })
}
