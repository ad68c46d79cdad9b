import { paceSPerKm, unitFactors } from '@footing/engine'

const roundPacesS = [10, 15, 20, 30, 60, 120, 300] as const

/**
 * Speeds at which a speed axis is labelled, so that its labels are round paces: every 30 seconds, say. An axis in
 * pace itself would stretch what is slow and lie about how far apart two efforts are.
 */
export function paceTicksMps(speedRange: readonly [number, number], wantedCount: number): readonly number[] {
  const [slowMps, fastMps] = speedRange
  if (!(fastMps > slowMps) || slowMps <= 0) return []
  const [fastS, slowS] = [paceSPerKm(fastMps), paceSPerKm(slowMps)]
  const stepS = roundPacesS.find((step) => (slowS - fastS) / step <= wantedCount) ?? roundPacesS[6]
  const ticks: number[] = []
  for (let paceS = Math.ceil(fastS / stepS) * stepS; paceS <= slowS; paceS += stepS) {
    ticks.push(unitFactors.mPerKm / paceS)
  }
  return ticks.reverse()
}

export interface OrdinaryRangeOptions {
  /** An even column is not blown up to fill the picture. */
  readonly leastSpan: number
  /** Which share of the values may lie below; 0.02 where nothing is said. */
  readonly lowFrac?: number
  /** Up to which share of the values the range reaches; 0.98 where nothing is said. */
  readonly highFrac?: number
}

/**
 * The range that shows a column's ordinary values with a little room, so that one stumble of the satellite signal
 * does not flatten the run. Undefined where nothing is there.
 */
export function ordinaryRange(
  values: readonly (number | null)[],
  options: OrdinaryRangeOptions,
): readonly [number, number] | undefined {
  const { leastSpan, lowFrac = 0.02, highFrac = 0.98 } = options
  const present = values.filter((value): value is number => value !== null).sort((a, b) => a - b)
  if (present.length === 0) return undefined
  const at = (frac: number) => present[Math.round(frac * (present.length - 1))] ?? 0
  const [low, high] = [at(lowFrac), at(highFrac)]
  const missing = Math.max(0, leastSpan - (high - low)) / 2
  const room = (high - low + 2 * missing) * 0.08
  return [low - missing - room, high + missing + room]
}
