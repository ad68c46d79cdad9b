/**
 * LT1 and LT2 from beat-to-beat intervals. With rising effort the scaling exponent α1 of the intervals falls from
 * above 1 through 0.75 near the first threshold and through 0.5 near the second (Rogers 2021). Where a run passes
 * through that range, the heart rate of the crossing is the threshold, with the error of the published limits of
 * agreement: 6 beats (Kaufmann 2023), of which repeating it takes away only what differs from day to day.
 *
 * Read only while fresh, because α1 falls with fatigue at the same effort: the first ninety minutes, and not after
 * ten minutes of hard work. Only with few mended beats, and never from an optical sensor.
 */

import { leastSquaresLine, mean } from '../../base/statistics.ts'
import { type LocalDate, nearDay } from '../../base/time.ts'
import { beatToBeatConstants } from '../../science/constants/beat-to-beat.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { BeatWindow } from '../../signal/beat-windows.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import { agedYears } from '../aged-years.ts'
import type { ThresholdItem } from '../threshold-model.ts'

/** Where α1 crossed a level in one run. */
interface Crossing {
  readonly heartRateBpm: number
  readonly date: LocalDate
  readonly activityId: string
}

const lt1Alpha = beatToBeatConstants.alpha1AtLt1.value
const lt2Alpha = beatToBeatConstants.alpha1AtLt2.value
/** The fall of α1 is read between these levels, where it is close to a straight line over heart rate. */
const highestAlpha = 1
/** Below the upper threshold's level by as much as the range above reaches over the lower one's. */
const lowestAlpha = 0.3
/** Error of a crossing read from the line, beyond which the run does not say where it is. */
const crossingSdMostBpm = 8

/** Windows of a run that were read while the runner was fresh. */
function freshWindows(run: RunFacts, values: ProposalValues): readonly BeatWindow[] {
  if (run.hasChestStrap === false) return []
  const fresh: BeatWindow[] = []
  let hardS = 0
  for (const window of run.beatWindows ?? []) {
    if (window.startS >= values.freshUntilS || hardS >= values.beatHardMostS) break
    if (window.artefactFrac > values.beatArtefactsMostFrac) continue
    if (window.alpha1 < lt2Alpha) hardS += values.beatWindowS
    // The heart has not settled before; α1 then tells of its rise and not of the effort.
    if (window.startS >= values.settledFromS) fresh.push(window)
  }
  return fresh
}

/** The heart rate at which α1 falls through `level` in one run; undefined where it was not seen on both sides. */
function crossingOf(run: RunFacts, level: number, values: ProposalValues): Crossing | undefined {
  const lowest = level === lt1Alpha ? lt2Alpha : lowestAlpha
  const inRange = freshWindows(run, values).filter(({ alpha1 }) => alpha1 >= lowest && alpha1 <= highestAlpha)
  const aboveCount = inRange.filter(({ alpha1 }) => alpha1 > level).length
  if (
    inRange.length < values.beatWindowsFewestCount ||
    aboveCount < values.beatSideFewestCount ||
    inRange.length - aboveCount < values.beatSideFewestCount
  )
    return undefined
  const heartRates = inRange.map(({ heartRateBpm }) => heartRateBpm)
  const line = leastSquaresLine(
    heartRates,
    inRange.map(({ alpha1 }) => alpha1),
  )
  if (line?.residualSd === undefined || line.slope >= 0) return undefined
  const heartRateBpm = (level - line.intercept) / line.slope
  const isSeen = heartRateBpm >= Math.min(...heartRates) && heartRateBpm <= Math.max(...heartRates)
  const sdBpm = line.residualSd / -line.slope / Math.sqrt(inRange.length)
  return isSeen && sdBpm <= crossingSdMostBpm
    ? { heartRateBpm, date: run.localDate, activityId: run.activityId }
    : undefined
}

/** What beat-to-beat intervals say of LT1 and LT2 in heart rate: at most one item each. */
export function beatToBeatItems(
  runs: readonly RunFacts[],
  asOf: LocalDate,
  values: ProposalValues,
): ThresholdItem[] {
  const isNear = nearDay(asOf, values.beatMemoryDays)
  const recent = runs.filter((run) => run.beatWindows !== undefined && isNear(run.localDate))
  const itemAt = (
    about: 'lt1Bpm' | 'lt2Bpm',
    options: { readonly level: number; readonly biasBpm: number; readonly sharedSdBpm: number },
  ): ThresholdItem[] => {
    const crossings = recent.flatMap((run) => crossingOf(run, options.level, values) ?? [])
    const meanBpm = mean(crossings.map(({ heartRateBpm }) => heartRateBpm))
    const newest = crossings.reduce<Crossing | undefined>(
      (latest, crossing) => (latest === undefined || crossing.date >= latest.date ? crossing : latest),
      undefined,
    )
    if (meanBpm === undefined || newest === undefined) return []
    const years = mean(crossings.map(({ date }) => agedYears(date, asOf))) ?? 0
    const from = crossings.length === 1 ? 'one run' : `${crossings.length} runs`
    return [
      {
        kind: 'beat-to-beat',
        key: 'beat-to-beat',
        about,
        sentence: `The beat-to-beat intervals of ${from}: they change their pattern (α1 ${options.level}) at ${Math.round(meanBpm)}.`,
        value: meanBpm - options.biasBpm,
        sd: Math.hypot(
          options.sharedSdBpm,
          values.beatDaySdBpm / Math.sqrt(crossings.length),
          values.ageingSdBpmPerYear * years,
        ),
        date: newest.date,
        ...(crossings.length === 1 && { activityId: newest.activityId }),
      },
    ]
  }
  return [
    ...itemAt('lt1Bpm', {
      level: lt1Alpha,
      biasBpm: beatToBeatConstants.alpha1ToLt1BiasBpm.value,
      sharedSdBpm: values.beatSharedSdBpm,
    }),
    ...itemAt('lt2Bpm', { level: lt2Alpha, biasBpm: 0, sharedSdBpm: values.beatLt2SharedSdBpm }),
  ]
}
