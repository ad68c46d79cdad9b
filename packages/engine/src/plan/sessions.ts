/** The sessions themselves: what each asks for, what it is good for, and how it should feel. */

import { isAvailable, type Reason } from '../base/computed.ts'
import type { LocalDate } from '../base/time.ts'
import { unitFactors } from '../base/units.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import { durationWords } from '../run/wording.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { PlannedSession, SessionTarget } from './plan-answer.ts'

/** Planned distances are said to a tenth of a kilometre, rounded down. */
const distanceStepM = 100

/** A run to be planned. */
export interface RunInput {
  readonly date: LocalDate
  readonly durationS: number
  readonly easySpeedMps: number | undefined
  readonly boundaries: Boundaries
  readonly reasons: readonly Reason[]
}

function distanceOf(durationS: number, easySpeedMps: number | undefined): Pick<SessionTarget, 'distanceM'> {
  if (easySpeedMps === undefined) return {}
  return { distanceM: Math.floor((durationS * easySpeedMps) / distanceStepM) * distanceStepM }
}

function easyTarget({ durationS, easySpeedMps, boundaries }: RunInput, feel: string): SessionTarget {
  const { heartRateBpm, speedMps } = boundaries.easyCeiling
  return {
    durationS,
    ...distanceOf(durationS, easySpeedMps),
    ...(isAvailable(heartRateBpm) ? { heartRateHighBpm: Math.round(heartRateBpm.valueBpm) } : {}),
    ...(isAvailable(speedMps) ? { speedHighMps: speedMps.valueMps } : {}),
    feel,
  }
}

export function easySession(input: RunInput): PlannedSession {
  return {
    date: input.date,
    kind: 'easy',
    title: `Easy run, ${durationWords(input.durationS)}`,
    target: easyTarget(input, 'Easy: you can talk in full sentences.'),
    purpose: 'Builds endurance at a cost low enough to run again soon.',
    reasons: input.reasons,
  }
}

export function longSession(input: RunInput): PlannedSession {
  return {
    date: input.date,
    kind: 'long',
    title: `Long run, ${durationWords(input.durationS)}`,
    target: easyTarget(input, 'Easy to the end: slow down rather than let the heart rate climb.'),
    purpose: 'Builds durability: legs and heart learn to last.',
    reasons: input.reasons,
  }
}

export function stridesSession(input: RunInput): PlannedSession {
  return {
    date: input.date,
    kind: 'easy-with-strides',
    title: `Easy run with strides, ${durationWords(input.durationS)}`,
    target: easyTarget(
      input,
      'Easy, then near the end 4 to 6 strides of 20 seconds: fast, loose, never all out, with a minute or more of easy jogging between.',
    ),
    purpose: 'Keeps the easy day easy and teaches the legs to move fast, at hardly any cost.',
    reasons: input.reasons,
  }
}

export function tempoSession(input: RunInput & { readonly tempoS: number }): PlannedSession {
  const { lt2Bpm, lt2SpeedMps } = input.boundaries
  const { durationS } = input
  return {
    date: input.date,
    kind: 'tempo',
    title: `Tempo: ${durationWords(input.tempoS)} inside ${durationWords(durationS)}`,
    target: {
      durationS,
      ...distanceOf(durationS, input.easySpeedMps),
      ...(isAvailable(lt2Bpm) ? { heartRateHighBpm: Math.round(lt2Bpm.mean) } : {}),
      ...(isAvailable(lt2SpeedMps) ? { speedHighMps: lt2SpeedMps.mean } : {}),
      feel: `Easy first; then ${durationWords(input.tempoS)} comfortably hard, a few words at a time; easy again to the end.`,
    },
    purpose: 'Raises the speed that you can hold for long.',
    reasons: input.reasons,
  }
}

/** Minutes of running and walking in turn, and how often. */
const firstWalkRun = { runMin: 1, walkMin: 2 } as const

export function walkRunSession(
  date: LocalDate,
  reasons: readonly Reason[],
  values: ProposalValues,
): PlannedSession {
  const { runMin, walkMin } = firstWalkRun
  const turnCount = Math.floor(values.planWalkRunS / ((runMin + walkMin) * unitFactors.sPerMin))
  return {
    date,
    kind: 'walk-run',
    title: `Walk and run, ${durationWords(values.planWalkRunS)}`,
    target: {
      durationS: values.planWalkRunS,
      feel: `${runMin} min of easy running, ${walkMin} min of walking, ${turnCount} times. You can talk all the way.`,
    },
    purpose: 'Lets bones, tendons and muscles get used to running before the heart asks for more.',
    reasons,
  }
}

export function strengthSession(
  date: LocalDate,
  reasons: readonly Reason[],
  values: ProposalValues,
): PlannedSession {
  return {
    date,
    kind: 'strength',
    title: `Strength if you like, ${durationWords(values.planStrengthS)}`,
    target: {
      durationS: values.planStrengthS,
      feel: 'Squats, calf raises, hip and trunk: heavy enough to be work, never to exhaustion.',
    },
    purpose: 'Makes every step cheaper, and keeps the pace late in long runs.',
    reasons,
  }
}

export function restSession(date: LocalDate, reasons: readonly Reason[]): PlannedSession {
  return {
    date,
    kind: 'rest',
    title: 'Rest',
    purpose: 'Rest is when the running takes effect.',
    reasons,
  }
}
