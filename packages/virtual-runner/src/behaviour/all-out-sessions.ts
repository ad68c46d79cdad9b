import { truncatedNormal } from '../chance/draws.ts'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import { limitSpeedMps, limitTimeS } from '../physiology/endurance.ts'
import { measured, type Segment, type SessionPlan } from './session-plan.ts'
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
  fastStartShareFrac: { value: 0.15, unit: 'Frac', source: 'own choice: the excited part of a race' },
  fastStartSd: { value: 0.015, unit: 'Frac', source: 'own choice' },
  heatFromC: { value: 17.5, unit: 'C', source: 'Mantzios 2022: best at 10–17.5 °C of air' },
  heatFracPerC: { value: 0.0035, unit: 'Frac/C', source: 'Mantzios 2022: 0.3–0.4 % per °C' },
  kickM: { value: 400, unit: 'M', source: 'own choice: the last lap' },
  kickShortRaceShareFrac: { value: 0.9, unit: 'Frac', source: 'own choice: of the D′ that is left' },
  kickLongRaceShareFrac: { value: 0.2, unit: 'Frac', source: 'own choice: tired legs beyond an hour' },
  longRaceM: { value: 15_000, unit: 'M', source: 'own choice' },
} as const satisfies Record<string, Passport>

/** The all-out part: a start that may be too fast, the rest even, so that the mean is what was planned. */
function allOut(
  person: Person,
  options: {
    readonly distanceM: number
    readonly temperatureC: number
    readonly extraFrac: number
    readonly random: Random
  },
): { readonly segments: Segment[]; readonly allOut: NonNullable<SessionPlan['allOut']> } {
  const { body, temperament } = person
  const { distanceM, random } = options
  const effortFrac = truncatedNormal(random, {
    mean: constants.raceFrac.value + temperament.raceShiftFrac + options.extraFrac,
    sd: constants.raceFracSd.value,
    low: constants.raceFracLowest.value,
    high: constants.raceFracHighest.value,
  })
  const tooWarmC = Math.max(options.temperatureC - constants.heatFromC.value, 0)
  const plannedFrac = effortFrac * (1 - tooWarmC * constants.heatFracPerC.value)
  const speedMps = plannedFrac * limitSpeedMps(body, limitTimeS(body, distanceM))
  const share = constants.fastStartShareFrac.value
  const excess = Math.abs(random.normal()) * constants.fastStartSd.value
  const isLong = distanceM >= constants.longRaceM.value
  return {
    segments: [
      measured('race', distanceM * share, speedMps * (1 + excess)),
      measured('race', distanceM * (1 - share), speedMps * (1 - (excess * share) / (1 - share))),
    ],
    allOut: {
      distanceM,
      plannedFrac,
      kickM: constants.kickM.value,
      kickShareFrac: isLong ? constants.kickLongRaceShareFrac.value : constants.kickShortRaceShareFrac.value,
    },
  }
}

/** A race, recorded from gun to line. */
export function raceSession(
  person: Person,
  options: { readonly distanceM: number; readonly temperatureC: number; readonly random: Random },
): SessionPlan {
  return { kind: 'race', intent: 'race', plannedRepCount: 0, ...allOut(person, { ...options, extraFrac: 0 }) }
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
    segments: framed(person, trial.segments),
    plannedRepCount: 1,
    allOut: trial.allOut,
  }
}
