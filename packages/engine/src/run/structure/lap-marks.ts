/** Laps pressed by hand, told apart from those a watch takes by itself. */

import { ramp } from '../../base/ramp.ts'
import { median } from '../../base/statistics.ts'
import { unitFactors } from '../../base/units.ts'
import type { LapFacts } from '../../signal/run-facts.ts'

/** Laps this near each other in length are one length, which no thumb hits again and again. */
const sameLengthFrac = 0.015

/** So many of the whole laps must have one length to be automatic. */
const alikeShareFrac = 0.7

/** From so many whole laps on their length says who took them; below, only what the file claims. */
const fewestWholeLaps = 3

/** Watches take laps of whole hundreds of metres, or of half miles, and none shorter than this. */
const automaticLengths = { shortestM: 390, stepsM: [100, unitFactors.mPerMile / 2] } as const

/** The laps of repetitions alternate by this ratio of speed; so many changes of direction are no accident. */
const fastOverSlow = 1.12
const lapChanges = { least: 3, clear: 6 } as const

/** A shorter lap is a slip of the thumb. */
const shortestLapS = 10

function alikeFrac(lengths: readonly number[]): number {
  const usual = median(lengths) ?? 0
  return (
    lengths.filter((length) => Math.abs(length - usual) <= sameLengthFrac * usual).length / lengths.length
  )
}

/** True for a length that a watch may be set to. */
function isAutomaticLength(distanceM: number): boolean {
  return (
    distanceM >= automaticLengths.shortestM &&
    automaticLengths.stepsM.some(
      (stepM) => Math.abs(distanceM - Math.round(distanceM / stepM) * stepM) <= sameLengthFrac * distanceM,
    )
  )
}

/** True for a lap that a watch may well have taken by itself, among others that were pressed. */
export function isTakenByWatch({ trigger, distanceM }: LapFacts): boolean {
  return trigger === 'automatic' && distanceM !== undefined && isAutomaticLength(distanceM)
}

/** True where most laps have one length, in distance or in time; the last one is cut by the end of the run. */
function areAutomatic(laps: readonly LapFacts[]): boolean {
  const whole = laps.slice(0, -1).filter((lap) => lap.durationS >= shortestLapS)
  if (whole.length < fewestWholeLaps) return !whole.every((lap) => lap.trigger === 'manual')
  const distancesM = whole.flatMap((lap) => (lap.distanceM === undefined ? [] : [lap.distanceM]))
  return (
    (distancesM.length === whole.length &&
      isAutomaticLength(median(distancesM) ?? 0) &&
      alikeFrac(distancesM) >= alikeShareFrac) ||
    alikeFrac(whole.map((lap) => lap.durationS)) >= alikeShareFrac
  )
}

/**
 * The laps that the runner, or the steps of a workout, made: those of which the length is not always the same,
 * whatever trigger the file names. Empty where a watch took them by itself.
 */
export function pressedLaps(laps: readonly LapFacts[]): readonly LapFacts[] {
  return laps.length < 2 || areAutomatic(laps) ? [] : laps
}

/** Seconds of the run at which a lap was pressed; beside pressed laps, automatic ones mark nothing. */
export function lapMarks(laps: readonly LapFacts[]): readonly number[] {
  const pressed = pressedLaps(laps).slice(0, -1)
  const byHand = pressed.filter((lap) => lap.trigger === 'manual')
  return (byHand.length > 0 ? byHand : pressed).map((lap) => lap.startS + lap.durationS)
}

/** How clearly pressed laps are fast and slow in turn, 0 to 1. */
export function lapAlternation(laps: readonly LapFacts[]): number {
  const speeds = pressedLaps(laps)
    .filter((lap) => lap.distanceM !== undefined && lap.durationS > 0)
    .map((lap) => (lap.distanceM ?? 0) / lap.durationS)
  let changes = 0
  let direction = 0
  for (let i = 1; i < speeds.length; i++) {
    const before = speeds[i - 1] ?? 0
    const after = speeds[i] ?? 0
    const turned = after > fastOverSlow * before ? 1 : before > fastOverSlow * after ? -1 : 0
    if (turned !== 0 && turned !== direction) changes++
    if (turned !== 0) direction = turned
  }
  return ramp(changes, lapChanges.least - 1, lapChanges.clear)
}
