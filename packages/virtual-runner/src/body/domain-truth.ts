import type { Passport } from '../passport.ts'
import type { Physiology } from '../physiology/physiology.ts'
import type { BodyTrace } from './run-body.ts'

/** How a run lay relative to the runner's true boundaries, measured in one currency. */
export interface DomainTruth {
  readonly easyS: number
  readonly moderateS: number
  readonly hardS: number
  /** Seconds from the start to the first stretch of several minutes above LT1; absent if there was none. */
  readonly crossedLt1AtS?: number
}

const constants = {
  smoothingS: { value: 45, unit: 'S', source: 'own choice: effort is what lasts, not a single stride' },
  lastingS: {
    value: 180,
    unit: 'S',
    source: 'own choice: shorter stretches above LT1 are a hill, not a crossing',
  },
} as const satisfies Record<string, Passport>

interface Currency {
  readonly values: Float32Array
  /** What is left of the boundaries, where they fall during the run. */
  readonly leftFrac?: Float32Array
  readonly lt1: number
  readonly lt2: number
  readonly smoothingS: number
}

/** Standing still counts in no domain and interrupts no stretch. */
function domains(trace: BodyTrace, currency: Currency): DomainTruth {
  const { values, leftFrac, lt1, lt2, smoothingS } = currency
  const share = smoothingS > 0 ? 1 - Math.exp(-1 / smoothingS) : 1
  let smooth = values[0] ?? 0
  let easyS = 0
  let moderateS = 0
  let hardS = 0
  let aboveS = 0
  let aboveFrom = 0
  let crossedLt1AtS: number | undefined
  for (let second = 0; second < values.length; second++) {
    if (trace.isStopped[second] === 1) continue
    smooth += ((values[second] ?? smooth) / (leftFrac?.[second] ?? 1) - smooth) * share
    if (smooth >= lt2) hardS += 1
    else if (smooth >= lt1) moderateS += 1
    else easyS += 1
    if (smooth < lt1) aboveS = 0
    else {
      if (aboveS === 0) aboveFrom = second
      aboveS += 1
      if (aboveS === constants.lastingS.value) crossedLt1AtS ??= aboveFrom
    }
  }
  return { easyS, moderateS, hardS, ...(crossedLt1AtS === undefined ? {} : { crossedLt1AtS }) }
}

/**
 * By what the body paid for, against what was left of its boundaries: grade, fatigue and the day included. This
 * is the physiological truth.
 */
export function demandTruth(trace: BodyTrace, body: Physiology): DomainTruth {
  return domains(trace, {
    values: trace.demandMps,
    leftFrac: trace.boundaryLeftFrac,
    lt1: body.lt1Mps,
    lt2: body.lt2Mps,
    smoothingS: constants.smoothingS.value,
  })
}

/**
 * By the true heart, without any sensor: drift, heat and the day's offset can lift it over LT1 while the
 * effort stays below. It is what a perfect reader of perfect heart-rate data would say.
 */
export function heartTruth(trace: BodyTrace, body: Physiology): DomainTruth {
  return domains(trace, { values: trace.heartRateBpm, lt1: body.lt1Bpm, lt2: body.lt2Bpm, smoothingS: 0 })
}
