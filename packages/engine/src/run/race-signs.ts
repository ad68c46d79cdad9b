/** What speaks for a race: its distance, as the whole run or as one block of it, at a speed near the runner's best. */

import { isAvailable } from '../base/computed.ts'
import { ramp } from '../base/ramp.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { IntentInput, Sign } from './intent-sign.ts'
import { findRaceDistanceM } from './race-likeness.ts'
import type { RunTraits } from './run-habits.ts'
import type { RunStructure } from './structure/run-structure.ts'
import { distanceWords } from './wording.ts'

/** A race holds the effort for nearly the whole of it; a hard session for a part. */
const raceNearLt2Frac = { part: 0.55, whole: 0.8 } as const

/** A race is run this much faster than the runner usually runs. */
const raceSpeedAgainstUsual = [1.04, 1.12] as const

/** Whoever never runs fast is always near the best; alone that says little. */
const nearBestAlone = 0.3

/** How far the whole run, and not a part of it, lay near LT2; 0 to 1. */
export function raceShareFrac(own: RunTraits): number {
  return own.nearLt2S === undefined
    ? 0
    : ramp(own.nearLt2S / own.facts.movingS, raceNearLt2Frac.part, raceNearLt2Frac.whole)
}

/** A race with its way there and back in the same file is one block; a block of that length may be something else. */
const blockRaceFrac = 0.8

/** A race's distance in the run: the whole of it, or its one faster block. */
function raceIn({ own, values }: IntentInput): RaceEffort | undefined {
  const { facts, flatSpeedMps, structure } = own
  const whole = isAvailable(facts.distanceM) ? findRaceDistanceM(facts.distanceM.valueM, values) : undefined
  if (whole !== undefined && flatSpeedMps !== undefined)
    return { distanceM: whole, durationS: facts.movingS, flatSpeedMps, isWhole: true }
  const block = structure?.block
  const distanceM = block && findRaceDistanceM(block.distanceM, values)
  return block === undefined || distanceM === undefined
    ? undefined
    : { distanceM, durationS: block.runS, flatSpeedMps: block.flatM / block.runS, isWhole: false }
}

interface RaceEffort {
  readonly distanceM: number
  readonly durationS: number
  readonly flatSpeedMps: number
  readonly isWhole: boolean
}

/** Everything that speaks for a race. */
export function raceSigns(input: IntentInput): readonly Sign[] {
  const { own, habits, nearBest, values } = input
  const race = raceIn(input)
  if (race === undefined) return []
  const near = nearBest(own, race) ?? 0
  const beyondUsual =
    habits.flatSpeedMps === undefined
      ? 0
      : ramp(race.flatSpeedMps / habits.flatSpeedMps, ...raceSpeedAgainstUsual)
  const partFrac = race.isWhole ? 1 : blockRaceFrac
  const nearFrac = near * (nearBestAlone + (1 - nearBestAlone) * beyondUsual)
  const wholeFrac = race.isWhole ? raceShareFrac(own) : 0
  return [
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
