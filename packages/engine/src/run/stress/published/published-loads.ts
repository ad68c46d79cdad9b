import { available, type Computed, isAvailable, unavailable } from '../../../base/computed.ts'
import type { Boundaries } from '../../../boundaries/boundaries.ts'
import { stepSpeedMps } from '../../half-minute-steps.ts'
import { isSpeedOfTheRunner } from '../../intensity-time.ts'
import type { JudgedRun } from '../../judged-run.ts'
import { normalizedGradedSpeedMps, runningStressScoreAu } from './running-stress-score.ts'
import { sessionRpeAu } from './session-rpe.ts'
import { heartRateStressScoreAu, type TrimpProfile, trimpBanisterAu } from './trimp-banister.ts'
import { trimpEdwardsAu } from './trimp-edwards.ts'
import { trimpLuciaAu } from './trimp-lucia.ts'

export const publishedLoadNames = [
  'trimp-banister',
  'trimp-edwards',
  'trimp-lucia',
  'session-rpe',
  'heart-rate-stress-score',
  'running-stress-score',
] as const
export type PublishedLoadName = (typeof publishedLoadNames)[number]

/** What other systems call the load of this run; for comparison with them, used for nothing here. */
export type PublishedLoads = Readonly<Record<PublishedLoadName, Computed<{ readonly valueAu: number }>>>

const score = (valueAu: number) => available({ valueAu })

function byHeartRate(
  { facts }: JudgedRun,
  boundaries: Boundaries,
  sex: TrimpProfile['sex'] | undefined,
): Pick<PublishedLoads, 'trimp-banister' | 'trimp-edwards' | 'heart-rate-stress-score'> {
  const { heartRateMaxBpm, heartRateRestBpm, lt2Bpm } = boundaries
  const { heartRate } = facts
  const all = (none: Computed<{ readonly valueAu: number }>) => ({
    'trimp-banister': none,
    'trimp-edwards': none,
    'heart-rate-stress-score': none,
  })
  if (!isAvailable(heartRate)) return all(heartRate)
  if (!isAvailable(heartRateMaxBpm)) return all(heartRateMaxBpm)
  const edwards = score(trimpEdwardsAu(heartRate.histogram, heartRateMaxBpm.mean))
  if (!isAvailable(heartRateRestBpm)) return { ...all(heartRateRestBpm), 'trimp-edwards': edwards }
  if (sex === undefined) {
    const none = unavailable('no-sex', 'Its weights differ for women and men, and yours is not entered.')
    return { ...all(none), 'trimp-edwards': edwards }
  }
  const profile = {
    heartRateRestBpm: heartRateRestBpm.mean,
    heartRateMaxBpm: heartRateMaxBpm.mean,
    sex,
  }
  return {
    'trimp-banister': score(trimpBanisterAu(heartRate.histogram, profile)),
    'trimp-edwards': edwards,
    'heart-rate-stress-score': isAvailable(lt2Bpm)
      ? score(heartRateStressScoreAu(heartRate.histogram, lt2Bpm.mean, profile))
      : lt2Bpm,
  }
}

function bySpeed({ facts }: JudgedRun, { lt2SpeedMps }: Boundaries): PublishedLoads['running-stress-score'] {
  if (!isAvailable(lt2SpeedMps)) return lt2SpeedMps
  const speeds = Float64Array.from(facts.halfMinutes.speedMps, (_, step) => stepSpeedMps(facts, step))
  const normalizedSpeedMps = isSpeedOfTheRunner(facts) ? normalizedGradedSpeedMps(speeds) : undefined
  if (normalizedSpeedMps === undefined) return unavailable('no-speed', 'The speed of this run is not known.')
  return score(
    runningStressScoreAu({
      durationS: facts.timerS,
      normalizedSpeedMps,
      thresholdSpeedMps: lt2SpeedMps.mean,
    }),
  )
}

/** The loads of the literature and of other systems for one run, each or the reason why not. */
export function publishedLoads(
  run: JudgedRun,
  boundaries: Boundaries,
  sex: TrimpProfile['sex'] | undefined,
): PublishedLoads {
  const felt = run.facts.annotation?.perceivedExertionCr10
  return {
    ...byHeartRate(run, boundaries, sex),
    'trimp-lucia': isAvailable(run.intensity) ? score(trimpLuciaAu(run.intensity)) : run.intensity,
    'session-rpe':
      felt === undefined
        ? unavailable('not-told', 'How hard it felt was not noted.')
        : score(sessionRpeAu(felt, run.facts.movingS)),
    'running-stress-score': bySpeed(run, boundaries),
  }
}
