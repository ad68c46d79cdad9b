import type { Temperament } from '../behaviour/temperament.ts'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import type { Physiology } from '../physiology/physiology.ts'
import type { BodyTrace } from './run-body.ts'

export const talkTests = ['comfortable', 'broken', 'impossible'] as const
export type TalkTest = (typeof talkTests)[number]

/** What the runner would say if asked after the run. It stands in no file. */
export interface RunnerReport {
  /** How talking was in the last quarter of an hour before cooling down. */
  readonly talk: TalkTest
  /** Perceived effort of the whole run, 0 to 10. */
  readonly effort: number
}

const constants = {
  windowS: { value: 900, unit: 'S', source: 'own choice: what is remembered; the talk test needs minutes' },
  talkDaySdFrac: { value: 0.02, unit: 'Frac', source: 'own choice: of LT1 speed' },
  effortAtLt1: { value: 3.4, unit: 'CR10', source: 'Condello 2014: speaking comfortably is 3.0–3.5' },
  effortAtLt2: { value: 6.3, unit: 'CR10', source: 'own choice: hard, but held' },
  effortPerFracBelow: { value: 7, unit: 'CR10/Frac', source: 'own choice: how fast easy becomes very easy' },
  effortPerHour: { value: 0.5, unit: 'CR10/h', source: 'own choice: long runs feel harder' },
  effortDaySd: { value: 0.6, unit: 'CR10', source: 'own choice' },
  effortMost: { value: 10, unit: 'CR10', source: 'the scale' },
} as const satisfies Record<string, Passport>

export function runnerReport(options: {
  readonly trace: BodyTrace
  readonly body: Physiology
  readonly temperament: Temperament
  readonly coolDownS: number
  readonly random: Random
}): RunnerReport {
  const { trace, body, temperament, random } = options
  const endS = Math.max(trace.speedMps.length - options.coolDownS, 1)
  const fromS = Math.max(endS - constants.windowS.value, 0)
  const feltLt1Mps =
    body.lt1Mps *
    (1 +
      temperament.talkBiasFrac +
      constants.talkDaySdFrac.value * Math.max(-2, Math.min(2, random.normal())))
  let late = 0
  let all = 0
  for (let second = 0; second < trace.speedMps.length; second++) {
    const demand = (trace.demandMps[second] ?? 0) / (trace.boundaryLeftFrac[second] ?? 1)
    all += demand / trace.speedMps.length
    if (second >= fromS && second < endS) late += demand / (endS - fromS)
  }
  const talk = late < feltLt1Mps ? 'comfortable' : late < body.lt2Mps ? 'broken' : 'impossible'
  const { effortAtLt1, effortAtLt2, effortPerFracBelow } = constants
  const steady =
    all < body.lt1Mps
      ? effortAtLt1.value - effortPerFracBelow.value * (1 - all / body.lt1Mps)
      : effortAtLt1.value +
        ((effortAtLt2.value - effortAtLt1.value) * (all - body.lt1Mps)) / (body.lt2Mps - body.lt1Mps)
  const effort =
    steady +
    constants.effortPerHour.value * (trace.speedMps.length / 3600) +
    temperament.effortShift +
    constants.effortDaySd.value * random.normal()
  return { talk, effort: Math.min(Math.max(Math.round(effort), 1), constants.effortMost.value) }
}
