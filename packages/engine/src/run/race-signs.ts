/** What speaks for a race: its distance, as the whole run or as one block of it, at a speed near the runner's best. */

import { isAvailable } from '../base/computed.ts'
import { ramp } from '../base/ramp.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { IntentInput, Sign } from './intent-sign.ts'
import { findPressedSpan, type PressedSpan } from './pressed-span.ts'
import { findRaceDistanceM } from './race-likeness.ts'
import type { RunTraits } from './run-habits.ts'
import type { RunStructure } from './structure/run-structure.ts'
import { flatMps } from './structure/stretches.ts'
import { distanceWords } from './wording.ts'

/** A race holds the effort for nearly the whole of it, once the heart rate has risen; a hard session for a part. */
const raceNearLt2 = { partFrac: 0.55, wholeFrac: 0.8, riseS: 120 } as const

/** A race is run this much faster than the runner usually runs. */
const raceSpeedAgainstUsual = [1.04, 1.12] as const

/** Whoever never runs fast is always near the best; alone that says little. */
const nearBestAlone = 0.3

/** How far the whole run, and not a part of it, lay near LT2; 0 to 1. */
function raceShareFrac({ nearLt2S, facts }: RunTraits): number {
  if (nearLt2S === undefined || facts.movingS <= 2 * raceNearLt2.riseS) return 0
  return ramp(nearLt2S / (facts.movingS - raceNearLt2.riseS), raceNearLt2.partFrac, raceNearLt2.wholeFrac)
}

/** Few races are of no usual length. */
const oddRaceFrac = 0.5

/** A race with its way there and back in the same file is one block; a block of that length may be something else. */
const blockRaceFrac = 0.8

/** A race's distance in the run: the whole of it, what was run between two presses of the button, or its one faster block. */
function raceIn({ own, values }: IntentInput): RaceEffort | undefined {
  const { facts, flatSpeedMps, structure } = own
  const whole = isAvailable(facts.distanceM) ? findRaceDistanceM(facts.distanceM.valueM, values) : undefined
  if (whole !== undefined && flatSpeedMps !== undefined)
    return { distanceM: whole, durationS: facts.movingS, flatSpeedMps, isWhole: true }
  const pressed = findPressedSpan(
    facts.laps,
    (distanceM) => findRaceDistanceM(distanceM, values) !== undefined,
  )
  if (pressed !== undefined) return partEffort(pressed, pressed.distanceM / pressed.durationS, values)
  const { block } = structure ?? {}
  // The clock of a race does not stop.
  return block && partEffort({ ...block, durationS: block.endS - block.startS }, flatMps(block), values)
}

function partEffort(
  { distanceM, durationS }: PressedSpan,
  flatSpeedMps: number,
  values: ProposalValues,
): RaceEffort | undefined {
  const raceM = findRaceDistanceM(distanceM, values)
  return raceM === undefined ? undefined : { distanceM: raceM, durationS, flatSpeedMps, isWhole: false }
}

interface RaceEffort {
  readonly distanceM: number
  readonly durationS: number
  readonly flatSpeedMps: number
  readonly isWhole: boolean
}

/** A race of any length between a warm-up and a cool-down that are runs of their own. */
function flankedSigns({ own, habits, values }: IntentInput): readonly Sign[] {
  if (!habits.isFlanked || own.structure?.shape !== 'even') return []
  return [
    {
      speaksFor: 'race',
      logOdds: values.intentFlankedLogOdds * raceShareFrac(own),
      code: 'flanked',
      sentence: 'It lies between a warm-up and a cool-down that are recorded by themselves.',
    },
  ]
}

/** How near a race effort lies to the runner's best, where it is well above the usual; 0 to 1. */
function nearBestFrac({ own, habits, nearBest }: IntentInput, race: RaceEffort): number {
  const near = nearBest(own, race) ?? 0
  const beyondUsual =
    habits.flatSpeedMps === undefined
      ? 0
      : ramp(race.flatSpeedMps / habits.flatSpeedMps, ...raceSpeedAgainstUsual)
  return near * (nearBestAlone + (1 - nearBestAlone) * beyondUsual)
}

/**
 * How much of what is hard about the run is so of a race: all of it where the whole run lay near LT2, or where it
 * was run near the runner's best, since a long race is run below LT2; 0 to 1.
 */
export function raceLikeFrac(input: IntentInput): number {
  const { own, habits } = input
  const race = raceIn(input)
  if (race !== undefined) return Math.max(raceShareFrac(own), nearBestFrac(input, race))
  return (habits.isFlanked ? 1 : oddRaceFrac) * raceShareFrac(own)
}

/** Everything that speaks for a race. */
export function raceSigns(input: IntentInput): readonly Sign[] {
  const { own, values } = input
  const race = raceIn(input)
  if (race === undefined) return flankedSigns(input)
  const partFrac = race.isWhole ? 1 : blockRaceFrac
  const nearFrac = nearBestFrac(input, race)
  const wholeFrac = race.isWhole ? raceShareFrac(own) : 0
  return [
    ...flankedSigns(input),
    {
      speaksFor: 'race',
      logOdds: partFrac * values.intentRoundDistanceLogOdds,
      code: 'race-distance',
      sentence: `${distanceWords(race.distanceM)} is a race’s distance.`,
    },
    {
      speaksFor: 'race',
      logOdds: partFrac * values.intentNearBestLogOdds * Math.max(nearFrac, wholeFrac),
      ...(nearFrac >= wholeFrac
        ? { code: 'near-best', sentence: 'The speed is near your best for the distance.' }
        : { code: 'whole-run-hard', sentence: 'Nearly all of it was at LT2 or above.' }),
    },
    // What makes a block hard makes a race of it just as much.
    ...(race.isWhole ? [] : blockSigns(own.structure, values, nearFrac)),
  ]
}

function blockSigns(
  structure: RunStructure | undefined,
  values: ProposalValues,
  nearFrac: number,
): readonly Sign[] {
  return [
    {
      speaksFor: 'race',
      logOdds: values.intentBlockLogOdds * (structure?.blockFrac ?? 0) * nearFrac,
      code: 'faster-block',
      sentence: 'It has one long faster block between slower running.',
    },
  ]
}
