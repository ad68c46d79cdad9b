import { unitFactors } from '@footing/engine'
import { truncatedNormal } from '../chance/draws.ts'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import { limitSpeedMps, limitTimeS } from '../physiology/endurance.ts'
import type { Physiology } from '../physiology/physiology.ts'
import { easyMps, recoveryMps } from './easy-sessions.ts'
import { measured, type Segment, type SessionPlan, timed, walked } from './session-plan.ts'

/** Hard sessions that a habit may hold. */
export const hardKinds = ['tempo', 'threshold-intervals', 'vo2max-intervals', 'time-trial'] as const
export type HardKind = (typeof hardKinds)[number]

const constants = {
  warmUpS: { value: 900, unit: 'S', source: 'own choice' },
  coolDownS: { value: 600, unit: 'S', source: 'own choice' },
  tempoOfLt2Frac: { value: 0.98, unit: 'Frac', source: 'own choice: comfortably hard, just below LT2' },
  thresholdOfLt2Frac: { value: 1, unit: 'Frac', source: 'Daniels: T pace is about LT2' },
  sessionSpeedSdFrac: { value: 0.012, unit: 'Frac', source: 'own choice: nobody hits a pace exactly' },
  thresholdRepS: { value: 480, unit: 'S', source: 'science.md §6.5: 5–15 min' },
  thresholdRestS: { value: 90, unit: 'S', source: 'science.md §6.5: about 1 min per 5 min' },
  vo2RepS: { value: 200, unit: 'S', source: 'science.md §6.5: 3–5 min' },
  vo2RestS: { value: 150, unit: 'S', source: 'science.md §6.5: recovery up to the length of the rep' },
  vo2OverCriticalFrac: { value: 0.06, unit: 'Frac', source: 'own choice: about 3 km effort' },
  vo2SpendPerRepFrac: {
    value: 0.3,
    unit: 'Frac',
    source: 'own choice: of D′, so that the last rep is still run',
  },
  standMps: { value: 1.2, unit: 'Mps', source: 'own choice: walking about after a hard rep' },
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

function between(body: Physiology, main: readonly Segment[]): Segment[] {
  const easy = easyMps(body)
  return [
    timed('warm-up', constants.warmUpS.value, easy * 0.9, easy * 1.02),
    ...main,
    timed('cool-down', constants.coolDownS.value, easy * 0.95),
  ]
}

function paced(random: Random, speedMps: number): number {
  const sd = constants.sessionSpeedSdFrac.value
  return speedMps * truncatedNormal(random, { mean: 1, sd, low: 1 - 2 * sd, high: 1 + 2 * sd })
}

function intervals(
  body: Physiology,
  options: {
    readonly kind: 'threshold-intervals' | 'vo2max-intervals'
    readonly repCount: number
    readonly repS: number
    readonly repMps: number
    readonly rest: Segment
    readonly random: Random
  },
): SessionPlan {
  const reps = Array.from({ length: options.repCount }, (_, index) => {
    const rep = timed('rep', options.repS, paced(options.random, options.repMps))
    return index + 1 < options.repCount ? [rep, options.rest] : [rep]
  })
  return {
    kind: options.kind,
    intent: 'hard',
    segments: between(body, reps.flat()),
    plannedRepCount: options.repCount,
  }
}

/** A hard session with about the given time of hard work. */
export function hardSession(
  body: Physiology,
  options: {
    readonly kind: HardKind
    readonly workS: number
    readonly temperatureC: number
    readonly random: Random
  },
): SessionPlan {
  const { kind, random, workS } = options
  if (kind === 'time-trial') return timeTrial(body, options)
  if (kind === 'tempo')
    return {
      kind,
      intent: 'hard',
      segments: between(body, [
        timed('rep', workS, paced(random, body.lt2Mps * constants.tempoOfLt2Frac.value)),
      ]),
      plannedRepCount: 1,
    }
  if (kind === 'threshold-intervals') {
    const repS = constants.thresholdRepS.value
    return intervals(body, {
      kind,
      repCount: Math.max(2, Math.round(workS / repS)),
      repS,
      repMps: body.lt2Mps * constants.thresholdOfLt2Frac.value,
      rest: timed('recovery', constants.thresholdRestS.value, recoveryMps(body)),
      random,
    })
  }
  const repS = constants.vo2RepS.value
  const overMps = Math.min(
    body.criticalSpeedMps * constants.vo2OverCriticalFrac.value,
    (body.dPrimeM * constants.vo2SpendPerRepFrac.value) / repS,
  )
  return intervals(body, {
    kind,
    repCount: Math.max(3, Math.round(workS / repS)),
    repS,
    repMps: body.criticalSpeedMps + overMps,
    rest: walked('recovery', constants.vo2RestS.value, constants.standMps.value),
    random,
  })
}

/** The all-out part: a start that may be too fast, the rest even, so that the mean is what was planned. */
function allOut(
  body: Physiology,
  options: {
    readonly distanceM: number
    readonly temperatureC: number
    readonly extraFrac: number
    readonly random: Random
  },
): { readonly segments: Segment[]; readonly allOut: NonNullable<SessionPlan['allOut']> } {
  const { distanceM, random } = options
  const effortFrac = truncatedNormal(random, {
    mean: constants.raceFrac.value + options.extraFrac,
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
  body: Physiology,
  options: { readonly distanceM: number; readonly temperatureC: number; readonly random: Random },
): SessionPlan {
  return { kind: 'race', intent: 'race', plannedRepCount: 0, ...allOut(body, { ...options, extraFrac: 0 }) }
}

/** Five kilometres alone against the watch, with warming up and cooling down in the same file. */
function timeTrial(
  body: Physiology,
  options: { readonly temperatureC: number; readonly random: Random },
): SessionPlan {
  const trial = allOut(body, {
    ...options,
    distanceM: constants.trialM.value,
    extraFrac: constants.trialExtraFrac.value,
  })
  return {
    kind: 'time-trial',
    intent: 'hard',
    segments: between(body, trial.segments),
    plannedRepCount: 1,
    allOut: trial.allOut,
  }
}

/** Weekly running time that a session's hard work may take, in seconds, from Daniels' caps on its share. */
export function hardWorkS(kind: HardKind, weeklyRunningS: number): number {
  const minute = unitFactors.sPerMin
  const [shareFrac, leastS, mostS] =
    kind === 'vo2max-intervals'
      ? ([0.08, 10 * minute, 22 * minute] as const)
      : ([0.1, 15 * minute, 40 * minute] as const)
  return Math.min(Math.max(weeklyRunningS * shareFrac, leastS), mostS)
}
