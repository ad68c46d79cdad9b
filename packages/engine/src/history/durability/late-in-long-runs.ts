import { available, type Computed, isAvailable, unavailable } from '../../base/computed.ts'
import { mean } from '../../base/statistics.ts'
import { addDays, type LocalDate } from '../../base/time.ts'
import type { LatePart } from '../../run/durability/late-part.ts'
import { countOf, countWord, finePercentWords } from '../../run/wording.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import { differenceOfMeans } from '../two-groups.ts'
import { daysPerWeek } from '../weeks.ts'

export const lateVerdicts = ['better', 'worse', 'no-change-seen'] as const
export type LateVerdict = (typeof lateVerdicts)[number]

/** How pace holds late in long runs now, and what became of it. */
export interface LateInLongRuns {
  /** Mean drift of the last weeks: speed per heart beat lost in an hour. */
  readonly driftPerHourFrac: number
  readonly driftBeforePerHourFrac: number
  /** Now less before: negative is better. With its 90 % interval. */
  readonly changeFrac: number
  readonly changeLow90Frac: number
  readonly changeHigh90Frac: number
  readonly verdict: LateVerdict
  /** Means of the last weeks; the form absent where no steps were counted. */
  readonly paceKeptFrac: number
  readonly cadenceKeptFrac?: number
  readonly runCount: number
  readonly runBeforeCount: number
  readonly sentences: readonly string[]
}

/** A long run that qualified. */
export interface DatedLatePart {
  readonly localDate: LocalDate
  readonly late: LatePart
}

function changeSentence(change: {
  readonly verdict: LateVerdict
  readonly changeFrac: number
  readonly low90: number
  readonly high90: number
}): string {
  const { verdict, changeFrac, low90, high90 } = change
  if (verdict === 'no-change-seen') {
    const visible = Math.max(Math.abs(low90), Math.abs(high90))
    return `No change against the three months before that we can see; one above ${finePercentWords(visible)} an hour would have shown.`
  }
  const [near, far] = [Math.abs(low90), Math.abs(high90)].sort((a, b) => a - b)
  const band = `${finePercentWords(near ?? 0)} to ${finePercentWords(far ?? 0)}`
  return verdict === 'better'
    ? `You hold pace better than in the months before: ${finePercentWords(changeFrac)} an hour less is lost (${band}).`
    : `You lose more than in the months before: ${finePercentWords(changeFrac)} an hour more (${band}).`
}

function formSentence(cadenceKeptFrac: number | undefined): readonly string[] {
  if (cadenceKeptFrac === undefined) return []
  const change = cadenceKeptFrac - 1
  if (Math.abs(change) < 0.01) return ['Your cadence late is the same as early.']
  return [`Late, your cadence is ${finePercentWords(change)} ${change < 0 ? 'lower' : 'higher'} than early.`]
}

function levelSentence(driftPerHourFrac: number, runCount: number): string {
  const runs = countOf(runCount, 'long run')
  return driftPerHourFrac <= 0
    ? `In your last ${runs} pace held to the end.`
    : `In your last ${runs} you lost ${finePercentWords(driftPerHourFrac)} of pace an hour at the same heart rate.`
}

function soFarWords(nowCount: number, earlierCount: number): string {
  if (nowCount + earlierCount === 0) return 'There are none in the last half year.'
  return `The last quarter has ${countWord(nowCount)}, the one before it ${countWord(earlierCount)}.`
}

/**
 * Drift per hour in the long runs of the last quarter against those of the quarter before, by Welch's interval; a
 * change is claimed when its 95 % interval leaves out zero and it is not tiny. Runs in the heat took no part.
 *
 * Unavailable with fewer than four long runs that qualify in either quarter.
 */
export function lateInLongRuns(
  runs: readonly DatedLatePart[],
  asOf: LocalDate,
  values: ProposalValues,
): Computed<LateInLongRuns> {
  const days = values.lateWindowWeeks * daysPerWeek
  const from = addDays(asOf, -days)
  const before = addDays(from, -days)
  const now = runs.filter(({ localDate }) => localDate > from && localDate <= asOf)
  const earlier = runs.filter(({ localDate }) => localDate > before && localDate <= from)
  const driftsOf = (some: readonly DatedLatePart[]) => some.map(({ late }) => late.driftPerHourFrac)
  const change = differenceOfMeans(driftsOf(earlier), driftsOf(now))
  const fewest = values.lateFewestCount
  const driftPerHourFrac = mean(driftsOf(now))
  const driftBeforePerHourFrac = mean(driftsOf(earlier))
  if (
    now.length < fewest ||
    earlier.length < fewest ||
    change === undefined ||
    driftPerHourFrac === undefined ||
    driftBeforePerHourFrac === undefined
  )
    return unavailable(
      'too-few-long-runs',
      `How this changes over months shows after ${countWord(fewest)} long steady runs in each of two quarters of a year. ${soFarWords(now.length, earlier.length)}`,
    )
  const { difference: changeFrac, low90, high90 } = change
  const isClaimed = change.isClear && Math.abs(changeFrac) >= values.lateSmallestClaimFrac
  const verdict = !isClaimed ? 'no-change-seen' : changeFrac < 0 ? 'better' : 'worse'
  const cadenceKeptFrac = mean(now.flatMap(({ late }) => late.cadenceKeptFrac ?? []))
  return available({
    driftPerHourFrac,
    driftBeforePerHourFrac,
    changeFrac,
    changeLow90Frac: low90,
    changeHigh90Frac: high90,
    verdict,
    paceKeptFrac: mean(now.map(({ late }) => late.paceKeptFrac)) ?? 1,
    ...(cadenceKeptFrac !== undefined && { cadenceKeptFrac }),
    runCount: now.length,
    runBeforeCount: earlier.length,
    sentences: [
      levelSentence(driftPerHourFrac, now.length),
      changeSentence({ verdict, changeFrac, low90, high90 }),
      ...formSentence(cadenceKeptFrac),
    ],
  })
}

/** The runs whose late part is known. */
export function datedLateParts(
  runs: readonly { readonly localDate: LocalDate; readonly late: Computed<LatePart> }[],
): readonly DatedLatePart[] {
  return runs.flatMap(({ localDate, late }) => (isAvailable(late) ? [{ localDate, late }] : []))
}
