/** The standard normal distribution, as far as the boundaries need it. */

/** Density at z. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)
}

/**
 * Share of the distribution below z, by the rational approximation 7.1.26 of Abramowitz and Stegun (error below
 * 1.5e-7).
 */
export function normalShareBelow(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const polynomial =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
  const share = 0.5 * (1 + (1 - polynomial * Math.exp(-x * x)))
  return z < 0 ? 1 - share : share
}

/** Mean and variance of a normal distribution of which only what lies above `lowest` is left. */
export function normalAbove(
  mean: number,
  sd: number,
  lowest: number,
): { readonly mean: number; readonly variance: number; readonly shareFrac: number } {
  const z = (lowest - mean) / sd
  const shareFrac = Math.max(1 - normalShareBelow(z), 1e-9)
  // Far out in the tail the ratio is taken from its own asymptote, where the difference above has no digits left.
  const hazard = z > 5 ? z + 1 / z : normalDensity(z) / shareFrac
  return {
    mean: mean + sd * hazard,
    variance: sd * sd * Math.max(0.02, 1 + z * hazard - hazard * hazard),
    shareFrac,
  }
}
