import { assert, present } from '@footing/engine'
import type { Random } from './random.ts'

/** A normal value, drawn again until it lies inside the bounds. */
export function truncatedNormal(
  random: Random,
  spread: { readonly mean: number; readonly sd: number; readonly low: number; readonly high: number },
): number {
  const { mean, sd, low, high } = spread
  assert(
    low < high && mean > low - sd && mean < high + sd,
    'a truncated normal has its mass inside its bounds',
  )
  for (;;) {
    const value = mean + sd * random.normal()
    if (value >= low && value <= high) return value
  }
}

/**
 * The lognormal value that belongs to a standard normal deviate, lifted by a floor: it is always above the
 * floor, and its mean and standard deviation are exactly the given ones. Gaps between boundaries are drawn
 * this way, so that their order holds by construction while the published spread stays what it is.
 */
export function flooredLognormal(
  deviate: number,
  spread: { readonly mean: number; readonly sd: number; readonly floor?: number },
): number {
  const floor = spread.floor ?? 0
  const mean = spread.mean - floor
  const logVariance = Math.log(1 + (spread.sd / mean) ** 2)
  return floor + Math.exp(Math.log(mean) - logVariance / 2 + Math.sqrt(logVariance) * deviate)
}

/** One of the weighted choices. */
export function weightedPick<T>(random: Random, choices: readonly (readonly [T, number])[]): T {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0)
  let left = random.uniform() * total
  for (const [value, weight] of choices) {
    left -= weight
    if (left < 0) return value
  }
  return present(choices.at(-1), 'a weighted pick has a choice')[0]
}
