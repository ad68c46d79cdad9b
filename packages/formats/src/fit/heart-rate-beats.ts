/**
 * Heart rate that a strap stored by itself while the watch could not hear it, in water most of all. It comes
 * in messages of eight beats: a first one ties the strap's clock to the watch's, the others hold only the low
 * twelve bits of each beat's time, which wrap round every four seconds.
 */

import { heartRateMessage } from './beat-profile.ts'
import type { FitContents } from './fit-contents.ts'

const ticksPerS = 1024
const ticksPerTurn = 4096
const twelveBits = ticksPerTurn - 1
const nibbleBits = 4
const nibble = 0xf
const byteBits = 8

/** More beats than a strap can store. Bounds the memory that a hostile file can claim. */
const mostBeats = 2 ** 20

/** A beat older than this says nothing about now. */
const oldestBeatS = 5

interface Beats {
  readonly timesFitS: readonly number[]
  readonly bpm: readonly number[]
}

/** Fills the heart rate of records that have none with the last beat before each of them. */
export function fillHeartRate(
  contents: FitContents,
  timesFitS: Float64Array,
  recorded: Float32Array | undefined,
): Float32Array | undefined {
  const beats = readBeats(contents)
  if (beats.timesFitS.length === 0) return recorded
  const filled = recorded ?? new Float32Array(timesFitS.length).fill(Number.NaN)
  for (let row = 0; row < filled.length; row++) {
    if (Number.isNaN(filled[row])) filled[row] = heartRateAt(beats, timesFitS[row] as number)
  }
  return filled
}

function heartRateAt({ timesFitS, bpm }: Beats, timeFitS: number): number {
  let low = 0
  let high = timesFitS.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((timesFitS[middle] as number) <= timeFitS) low = middle + 1
    else high = middle
  }
  const beatFitS = timesFitS[low - 1]
  const isRecent = beatFitS !== undefined && timeFitS - beatFitS <= oldestBeatS
  return isRecent ? (bpm[low - 1] as number) : Number.NaN
}

function readBeats(contents: FitContents): Beats {
  const beats: { timeFitS: number; bpm: number }[] = []
  let clock: { readonly fitS: number; readonly ticks: number } | undefined
  let ticks = 0
  for (const message of contents.all(heartRateMessage)) {
    if (beats.length >= mostBeats) break
    const { timestampFitS, fractionalS = 0, filteredBpm = [], eventS, eventTwelveBits = [] } = message
    const wholeTicks = eventS?.map((seconds) => seconds * ticksPerS)
    if (timestampFitS !== undefined && wholeTicks?.[0] !== undefined) {
      clock = { fitS: timestampFitS + fractionalS, ticks: wholeTicks[0] }
    }
    const lowBits = unpackTwelveBits(eventTwelveBits)
    filteredBpm.forEach((bpm, index) => {
      const whole = wholeTicks?.[index]
      const low = lowBits[index]
      if (whole !== undefined) ticks = whole
      else if (low !== undefined) ticks += (low - ticks) & twelveBits
      else return
      if (clock && bpm > 0) beats.push({ timeFitS: clock.fitS + (ticks - clock.ticks) / ticksPerS, bpm })
    })
  }
  beats.sort((a, b) => a.timeFitS - b.timeFitS)
  return { timesFitS: beats.map(({ timeFitS }) => timeFitS), bpm: beats.map(({ bpm }) => bpm) }
}

function unpackTwelveBits(bytes: readonly number[]): readonly number[] {
  const numbers: number[] = []
  for (let at = 0; at + 2 < bytes.length; at += 3) {
    const [low = 0, middle = 0, high = 0] = bytes.slice(at, at + 3)
    numbers.push(low | ((middle & nibble) << byteBits), (middle >> nibbleBits) | (high << nibbleBits))
  }
  return numbers
}
