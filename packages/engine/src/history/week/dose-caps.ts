import { isAvailable } from '../../base/computed.ts'
import type { Boundaries } from '../../boundaries/boundaries.ts'
import { isSpeedOfTheRunner } from '../../run/intensity-time.ts'
import type { JudgedRun } from '../../run/judged-run.ts'
import { distanceWords } from '../../run/wording.ts'
import { distributionConstants } from '../../science/constants/distribution.ts'
import { trainingConstants } from '../../science/constants/training.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'

export const doseKinds = ['threshold', 'interval', 'repetition', 'long'] as const
export type DoseKind = (typeof doseKinds)[number]

/** One session's dose of one kind against what a coach's rule allows for the weekly distance. */
export interface DoseAgainstCap {
  readonly kind: DoseKind
  readonly activityId: string
  readonly doseM: number
  readonly capM: number
  readonly isAbove: boolean
  readonly sentence: string
}

/**
 * The most of each kind in one session for a weekly distance, after Daniels: threshold 10 %, intervals 8 % and at most
 * 10 km, repetitions 5 % and at most 8 km, a long run 30 %. A coach's rule, not a finding; at small distances the
 * shares are smaller than any effective dose.
 */
export function doseCapsM(weeklyM: number): Readonly<Record<DoseKind, number>> {
  const { doseIntervalShareFrac, doseIntervalMostM, doseRepetitionShareFrac, doseRepetitionMostM } =
    distributionConstants
  return {
    threshold: trainingConstants.tempoShareFrac.value * weeklyM,
    interval: Math.min(doseIntervalMostM.value, doseIntervalShareFrac.value * weeklyM),
    repetition: Math.min(doseRepetitionMostM.value, doseRepetitionShareFrac.value * weeklyM),
    long: trainingConstants.longRunShareFrac.value * weeklyM,
  }
}

const doseWords: Readonly<Record<DoseKind, string>> = {
  threshold: 'at threshold pace',
  interval: 'at interval pace',
  repetition: 'at repetition pace',
  long: 'in one run',
}

/** Metres of a run at threshold, interval and repetition pace, by speed on the flat against LT2. */
function fastDosesM(
  { facts }: JudgedRun,
  lt2Mps: number,
  values: ProposalValues,
): Readonly<Record<Exclude<DoseKind, 'long'>, number>> {
  const doses = { threshold: 0, interval: 0, repetition: 0 }
  const { speedSegments } = facts
  if (speedSegments === undefined || !isSpeedOfTheRunner(facts)) return doses
  for (let i = 0; i < speedSegments.endS.length; i++) {
    const share = (speedSegments.flatSpeedMps[i] ?? 0) / lt2Mps
    const lengthS = (speedSegments.endS[i] ?? 0) - (speedSegments.endS[i - 1] ?? 0)
    const metres = (speedSegments.speedMps[i] ?? 0) * lengthS
    if (share >= values.doseRepetitionFromFrac) doses.repetition += metres
    else if (share >= values.doseIntervalFromFrac) doses.interval += metres
    else if (share >= values.doseThresholdFromFrac) doses.threshold += metres
  }
  return doses
}

/**
 * The doses of some sessions against the caps for the distance that the runner was used to in a week; races take no
 * part. Doses too small to speak of are left out, and so are long runs within their cap.
 */
export function dosesAgainstCaps(options: {
  readonly judged: readonly JudgedRun[]
  readonly usualWeeklyM: number
  readonly boundaries: Boundaries
  readonly values: ProposalValues
}): readonly DoseAgainstCap[] {
  const { judged, usualWeeklyM, boundaries, values } = options
  const caps = doseCapsM(usualWeeklyM)
  const { lt2SpeedMps } = boundaries
  return judged.flatMap((run) => {
    const { facts, intent } = run
    if (intent.intent === 'race') return []
    const fast = isAvailable(lt2SpeedMps) ? fastDosesM(run, lt2SpeedMps.mean, values) : {}
    const longM = isAvailable(facts.distanceM) ? facts.distanceM.valueM : 0
    const doses = Object.entries({ ...fast, ...(longM > caps.long && { long: longM }) }) as [
      DoseKind,
      number,
    ][]
    return doses.flatMap(([kind, doseM]): readonly DoseAgainstCap[] => {
      if (doseM < values.doseSpokenOfM) return []
      const capM = caps[kind]
      const isAbove = doseM > capM
      const sentence = `${distanceWords(doseM)} ${doseWords[kind]}; a coach’s rule for weeks like yours has ${distanceWords(capM)} at most.`
      return [{ kind, activityId: facts.activityId, doseM, capM, isAbove, sentence }]
    })
  })
}
