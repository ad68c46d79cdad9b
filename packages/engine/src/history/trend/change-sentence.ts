import { monthNames } from '../../base/date-names.ts'
import { dateOfDayNumber, dayNumber, type LocalDate } from '../../base/time.ts'
import type { ChangeEstimate, ChangeVerdict, ChangeWindow } from './fitness-trend.ts'

/** "2.1 %": changes of fitness are told to a tenth of a per cent. */
export function percentText(shareFrac: number): string {
  return `${(100 * shareFrac).toFixed(1)} %`
}

/** "March", or "March 2024" where another year is meant: the month of the middle of a window. */
function monthWords({ from, to }: ChangeWindow, asOf: LocalDate): string {
  const middle = dateOfDayNumber(Math.round((dayNumber(from) + dayNumber(to)) / 2))
  const month = monthNames[Number(middle.slice(5, 7)) - 1] ?? ''
  return middle.slice(0, 4) === asOf.slice(0, 4) ? month : `${month} ${middle.slice(0, 4)}`
}

/** "0.6 to 3.5 %", from the smaller to the larger; a change that is claimed has no zero between them. */
function rangeText({ changeFrac, low90Frac, high90Frac }: ChangeEstimate): string {
  const ends = changeFrac >= 0 ? [low90Frac, high90Frac] : [-high90Frac, -low90Frac]
  const [low = 0, high = 0] = ends.map((end) => 100 * end)
  return `${low.toFixed(1)} to ${high.toFixed(1)} %`
}

/** The answer in a sentence: what became of the speed at the same heart rate. */
export function changeSentence(told: {
  readonly asOf: LocalDate
  readonly before: ChangeWindow
  readonly verdict: ChangeVerdict
  readonly estimate?: ChangeEstimate
}): string {
  const { asOf, before, verdict, estimate } = told
  const then = monthWords(before, asOf)
  if (verdict === 'cannot-tell' || estimate === undefined)
    return `Whether you are faster at the same heart rate than in ${then} cannot be told.`
  if (verdict === 'no-change')
    return `No change we can see since ${then}; a change above ${percentText(estimate.smallestVisibleFrac)} would have shown.`
  const word = verdict === 'improved' ? 'faster' : 'slower'
  return `You are ${percentText(Math.abs(estimate.changeFrac))} ${word} at the same heart rate than in ${then} (${rangeText(estimate)}).`
}
