import { truncatedNormal, weightedPick } from '../chance/draws.ts'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import { limitSpeedMps, limitTimeS } from '../physiology/endurance.ts'
import { measured, type RacePacing, type Segment, type SessionPlan } from './session-plan.ts'
import type { Person } from './temperament.ts'
import { framed } from './warm-up.ts'

const constants = {
  trialM: { value: 5000, unit: 'M', source: 'own choice: solo 5 km' },
  raceFrac: {
    value: 0.976,
    unit: 'Frac',
    source: 'own choice: most race days are two or three per cent short',
  },
  raceFracSd: { value: 0.009, unit: 'Frac', source: 'own choice' },
  raceFracLowest: { value: 0.945, unit: 'Frac', source: 'own choice' },
  raceFracHighest: { value: 0.987, unit: 'Frac', source: 'own choice' },
  trialExtraFrac: { value: -0.012, unit: 'Frac', source: 'own choice: alone is slower than in a race' },
  evenSd: { value: 0.012, unit: 'Frac', source: 'own choice' },
  tooFastLeast: { value: 0.03, unit: 'Frac', source: 'own choice: a start that is too fast' },
  tooFastMost: { value: 0.07, unit: 'Frac', source: 'own choice' },
  tooFastCostFrac: {
    value: 0.3,
    unit: 'Frac',
    source:
      'own size; direction from Smyth & Muniz-Pumares 2020: who starts a marathon too fast slows far more than was gained',
  },
  heldBackFrac: { value: 0.025, unit: 'Frac', source: 'own choice: a negative split' },
  heatFromC: { value: 17.5, unit: 'C', source: 'Mantzios 2022: best at 10–17.5 °C of air' },
  heatFracPerC: { value: 0.0035, unit: 'Frac/C', source: 'Mantzios 2022: 0.3–0.4 % per °C' },
  kickM: { value: 400, unit: 'M', source: 'own choice: the last lap' },
  kickShortRaceShareFrac: { value: 0.9, unit: 'Frac', source: 'own choice: of the D′ that is left' },
  kickLongRaceShareFrac: { value: 0.2, unit: 'Frac', source: 'own choice: tired legs beyond an hour' },
  longRaceM: { value: 15_000, unit: 'M', source: 'own choice' },
  warmUpInFileFrac: { value: 0.25, unit: 'Frac', source: 'own choice: some let the watch run from home' },
} as const satisfies Record<string, Passport>

/** How races are paced when nobody has a plan. */
const usualPacings: readonly (readonly [RacePacing, number])[] = [
  ['even', 0.5],
  ['fast-start', 0.35],
  ['negative-split', 0.15],
]

/** Parts of the distance, and speeds over the mean in each. */
function splits(pacing: RacePacing, random: Random): { partFrac: number; speedFrac: number }[] {
  if (pacing === 'negative-split') {
    const held = constants.heldBackFrac.value
    return [
      { partFrac: 0.5, speedFrac: 1 - held },
      { partFrac: 0.5, speedFrac: 1 + held },
    ]
  }
  const partFrac = pacing === 'even' ? 0.15 : 0.3
  const excess =
    pacing === 'even'
      ? Math.abs(random.normal()) * constants.evenSd.value
      : random.between(constants.tooFastLeast.value, constants.tooFastMost.value)
  const given = (excess * partFrac) / (1 - partFrac)
  return [
    { partFrac, speedFrac: 1 + excess },
    { partFrac: (1 - partFrac) / 2, speedFrac: 1 - given * 0.6 },
    { partFrac: (1 - partFrac) / 2, speedFrac: 1 - given * 1.4 },
  ]
}

interface RaceOptions {
  readonly distanceM: number
  readonly temperatureC: number
  readonly pacing?: RacePacing
  readonly random: Random
}

/** The all-out part, its mean what was planned; a start that is too fast makes the whole slower. */
function allOut(
  person: Person,
  options: RaceOptions & { readonly extraFrac: number },
): { readonly segments: Segment[]; readonly allOut: NonNullable<SessionPlan['allOut']> } {
  const { body, temperament } = person
  const { distanceM, random } = options
  const effortFrac = truncatedNormal(random, {
    mean: constants.raceFrac.value + temperament.raceShiftFrac + options.extraFrac,
    sd: constants.raceFracSd.value,
    low: constants.raceFracLowest.value,
    high: constants.raceFracHighest.value,
  })
  const pacing = options.pacing ?? weightedPick(random, usualPacings)
  const parts = splits(pacing, random)
  const lostFrac =
    pacing === 'fast-start' ? ((parts[0]?.speedFrac ?? 1) - 1) * constants.tooFastCostFrac.value : 0
  const tooWarmC = Math.max(options.temperatureC - constants.heatFromC.value, 0)
  const plannedFrac = effortFrac * (1 - tooWarmC * constants.heatFracPerC.value) * (1 - lostFrac)
  const speedMps = plannedFrac * limitSpeedMps(body, limitTimeS(body, distanceM))
  const isLong = distanceM >= constants.longRaceM.value
  return {
    segments: parts.map(({ partFrac, speedFrac }) =>
      measured('race', distanceM * partFrac, speedMps * speedFrac),
    ),
    allOut: {
      distanceM,
      pacing,
      plannedFrac,
      kickM: constants.kickM.value,
      kickShareFrac: isLong ? constants.kickLongRaceShareFrac.value : constants.kickShortRaceShareFrac.value,
    },
  }
}

/** A race, recorded from gun to line, or with the warm-up in the same file. */
export function raceSession(
  person: Person,
  options: RaceOptions & { readonly isRecordedFromHome?: boolean },
): SessionPlan {
  const race = allOut(person, { ...options, extraFrac: 0 })
  const segments = options.isRecordedFromHome ? framed(person, options.random, race.segments) : race.segments
  return { kind: 'race', intent: 'race', plannedRepCount: 0, segments, allOut: race.allOut }
}

/** Whether this runner lets the watch run from home on a race day. */
export function recordsFromHome(distanceM: number, random: Random): boolean {
  return distanceM < constants.longRaceM.value && random.chance(constants.warmUpInFileFrac.value)
}

/** Five kilometres alone against the watch, with warming up and cooling down in the same file. */
export function timeTrialSession(
  person: Person,
  options: { readonly temperatureC: number; readonly random: Random },
): SessionPlan {
  const trial = allOut(person, {
    ...options,
    distanceM: constants.trialM.value,
    extraFrac: constants.trialExtraFrac.value,
  })
  return {
    kind: 'time-trial',
    intent: 'hard',
    segments: framed(person, options.random, trial.segments),
    plannedRepCount: 1,
    allOut: trial.allOut,
  }
}
