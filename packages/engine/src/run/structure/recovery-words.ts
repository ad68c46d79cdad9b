import { median } from '../../base/statistics.ts'
import { lengthWords } from './length-words.ts'
import type { RepetitionSet } from './repetition-sets.ts'
import { spreadFrac } from './spread.ts'

/** Jogged distances with less spread than this, and this near to a round one, were measured. */
const measuredSpreadFrac = 0.06
const roundJog = { stepM: 100, toleranceFrac: 0.05, longestM: 800 } as const

/** Recoveries are said in steps that a person would name. */
const steps = [
  { belowS: 103, stepS: 5 },
  { belowS: 300, stepS: 15 },
  { belowS: Number.POSITIVE_INFINITY, stepS: 60 },
] as const

const howWords = { jog: 'jog', walk: 'walk', stand: 'standing' } as const

/** "90 s jog", "200 m jog", "2 min standing"; undefined for a single repetition. */
export function recoveryWords({ recoveries, lengths }: RepetitionSet): string | undefined {
  if (recoveries.length === 0) return undefined
  const lengthsS = recoveries.map((recovery) => recovery.endS - recovery.startS)
  const usualS = median(lengthsS) ?? 0
  const counts = { jog: 0, walk: 0, stand: 0 }
  for (const { how } of recoveries) counts[how]++
  const [how] = (Object.entries(counts) as [keyof typeof counts, number][]).reduce((a, b) =>
    b[1] > a[1] ? b : a,
  )
  const distancesM = recoveries.map((recovery) => recovery.distanceM)
  const usualM = median(distancesM) ?? 0
  const roundM = Math.round(usualM / roundJog.stepM) * roundJog.stepM
  const isMeasured =
    how === 'jog' &&
    lengths.every((length) => length.by === 'distance') &&
    roundM > 0 &&
    roundM <= roundJog.longestM &&
    Math.abs(usualM / roundM - 1) <= roundJog.toleranceFrac &&
    spreadFrac(distancesM) <= Math.min(measuredSpreadFrac, spreadFrac(lengthsS))
  if (isMeasured) return `${roundM} m ${howWords[how]}`
  const stepS = steps.find((step) => usualS < step.belowS)?.stepS ?? 1
  const durationS = Math.max(stepS, Math.round(usualS / stepS) * stepS)
  return `${lengthWords({ by: 'time', durationS })} ${howWords[how]}`
}
