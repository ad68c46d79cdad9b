import { present, unitFactors } from '@footing/engine'
import type { Random } from '../chance/random.ts'

/** One repetition and the rest after it. */
export interface RepStructure {
  readonly rep: { readonly timeS: number } | { readonly distanceM: number }
  readonly rest: { readonly timeS: number; readonly how: 'jog' | 'walk' } | { readonly jogM: number }
}

const min = unitFactors.sPerMin
const jog = (timeS: number) => ({ timeS, how: 'jog' }) as const
const walk = (timeS: number) => ({ timeS, how: 'walk' }) as const

/**
 * What coaches write on the board. Cruise intervals take about a minute of rest per five of work, repetitions at
 * VO2max rest about as long as they last, short fast repetitions longer (Daniels' Running Formula).
 */
const repStructures = {
  'threshold-intervals': [
    { rep: { timeS: 8 * min }, rest: jog(90) },
    { rep: { timeS: 10 * min }, rest: jog(120) },
    { rep: { timeS: 6 * min }, rest: jog(75) },
    { rep: { timeS: 5 * min }, rest: jog(60) },
    { rep: { timeS: 15 * min }, rest: jog(180) },
    { rep: { distanceM: 1000 }, rest: jog(60) },
    { rep: { distanceM: 1600 }, rest: jog(75) },
    { rep: { distanceM: 2000 }, rest: jog(120) },
  ],
  'vo2max-intervals': [
    { rep: { timeS: 3 * min }, rest: jog(120) },
    { rep: { timeS: 200 }, rest: walk(150) },
    { rep: { timeS: 4 * min }, rest: jog(180) },
    { rep: { timeS: 2 * min }, rest: jog(90) },
    { rep: { distanceM: 600 }, rest: { jogM: 300 } },
    { rep: { distanceM: 800 }, rest: { jogM: 400 } },
    { rep: { distanceM: 1000 }, rest: walk(165) },
  ],
  repetitions: [
    { rep: { distanceM: 200 }, rest: { jogM: 200 } },
    { rep: { distanceM: 300 }, rest: { jogM: 300 } },
    { rep: { distanceM: 400 }, rest: { jogM: 400 } },
    { rep: { timeS: 30 }, rest: jog(90) },
    { rep: { timeS: 45 }, rest: walk(120) },
  ],
} as const satisfies Record<string, readonly RepStructure[]>

export type StructuredKind = keyof typeof repStructures

export function pickStructure(kind: StructuredKind, random: Random): RepStructure {
  const choices: readonly RepStructure[] = repStructures[kind]
  return present(choices[Math.floor(random.uniform() * choices.length)], 'every kind has structures')
}
