import { unitFactors } from '../base/units.ts'
import type { Issue } from './raw-activity.ts'

/** Samples in file order: their place in the file's columns and their time. */
export interface TimedSamples {
  readonly index: Int32Array
  readonly timeS: Float64Array
}

/** No run has a hole of a day: beyond this the clock jumped, or two recordings were joined. */
const jumpS = unitFactors.sPerDay
/** A clock is set in the first minutes, when the device finds its satellites. */
const clockSetWithinS = 10 * unitFactors.sPerMin
/** A part of fewer samples is not worth keeping when the clock jumps around it. */
const partShortestCount = 10
/** A step back of less than this is samples out of order, not a clock that was set back. */
const setBackShortestS = 30

interface Part {
  readonly from: number
  readonly to: number
}

/**
 * True where the device's own distance goes on rising while the clock steps back: the samples follow each
 * other, so it was the clock that moved. Repeated samples step back in distance too.
 */
function isClockSetBack(index: Int32Array, at: number, distanceM: Float64Array | undefined): boolean {
  const before = distanceM?.[index[at - 1] ?? 0] ?? Number.NaN
  const after = distanceM?.[index[at] ?? 0] ?? Number.NaN
  return before > 0 && after >= before && after - before < unitFactors.mPerKm
}

function partsAtJumps(timeS: Float64Array): Part[] {
  const parts: Part[] = []
  let from = 0
  for (let i = 1; i <= timeS.length; i++)
    if (i === timeS.length || Math.abs((timeS[i] ?? 0) - (timeS[i - 1] ?? 0)) > jumpS) {
      parts.push({ from, to: i })
      from = i
    }
  return parts
}

function largestPart(parts: readonly Part[]): number {
  let largest = 0
  for (const [i, part] of parts.entries()) {
    const best = parts[largest]
    if (best !== undefined && part.to - part.from > best.to - best.from) largest = i
  }
  return largest
}

/**
 * Undoes jumps of the clock. Around the largest part without a jump of a day, the part before it is moved up
 * to it where the clock was set during the first minutes or stepped back; the part after it where the clock
 * stepped back; every other part is left out. Within the part, a clock set back by 30 s to a day is undone
 * where the distance shows that the samples follow each other.
 */
export function clockSegments(input: {
  readonly index: Int32Array
  readonly timeS: Float64Array
  readonly distanceM: Float64Array | undefined
}): { readonly kept: TimedSamples; readonly issues: readonly Issue[] } {
  const { index, distanceM } = input
  const timeS = Float64Array.from(input.timeS)
  const issues: Issue[] = []
  const parts = partsAtJumps(timeS)
  const mainAt = largestPart(parts)
  let from = parts[mainAt]?.from ?? 0
  let to = parts[mainAt]?.to ?? 0
  const head = parts[mainAt - 1]
  if (head !== undefined && head.to - head.from >= partShortestCount) {
    const lastS = timeS[head.to - 1] ?? 0
    const jump = (timeS[from] ?? 0) - lastS
    if (jump < 0 || lastS - (timeS[head.from] ?? 0) <= clockSetWithinS) {
      for (let i = head.from; i < head.to; i++) timeS[i] = (timeS[i] ?? 0) + jump - 1
      from = head.from
    }
  }
  const tail = parts[mainAt + 1]
  if (tail !== undefined && tail.to - tail.from >= partShortestCount) {
    const jump = (timeS[tail.from] ?? 0) - (timeS[to - 1] ?? 0)
    if (jump < 0) {
      for (let i = tail.from; i < tail.to; i++) timeS[i] = (timeS[i] ?? 0) - jump + 1
      to = tail.to
    }
  }
  const keptPartsCount = (to - from > 0 ? 1 : 0) + Number(head?.from === from) + Number(tail?.to === to)
  if (keptPartsCount > 1)
    issues.push({
      code: 'clock-jumped',
      sentence: 'The clock was changed during the recording by more than a day; the parts were joined.',
    })
  const leftOutCount = index.length - (to - from)
  if (leftOutCount > 0)
    issues.push({
      code: 'part-of-another-day',
      sentence: `Left out ${leftOutCount} samples recorded more than a day away from the rest.`,
    })
  let offsetS = 0
  for (let i = from + 1; i < to; i++) {
    const step = (timeS[i] ?? 0) + offsetS - (timeS[i - 1] ?? 0)
    if (step < -setBackShortestS && isClockSetBack(index, i, distanceM)) {
      offsetS -= step - 1
      issues.push({
        code: 'clock-set-back',
        sentence:
          'The clock was set back during the recording; the samples after it were moved behind the rest.',
        sampleIndex: index[i] ?? 0,
      })
    }
    timeS[i] = (timeS[i] ?? 0) + offsetS
  }
  return { kept: { index: index.slice(from, to), timeS: timeS.slice(from, to) }, issues }
}
