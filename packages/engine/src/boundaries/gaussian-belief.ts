/**
 * A joint Gaussian belief about a few related quantities, updated by scalar observations that are linear in
 * them (the measurement step of a Kalman filter). Correlations are carried along, so that two observations that
 * share a cause are not counted twice.
 */

export interface GaussianBelief {
  readonly mean: Float64Array
  /** Row-major, `mean.length` squared. */
  readonly covariance: Float64Array
}

/** An observation: `coefficients · x = value`, with the given standard deviation. */
export interface LinearObservation {
  readonly coefficients: readonly number[]
  readonly value: number
  readonly sd: number
}

/** A belief in the making, which observations change in place. */
interface MovingBelief {
  readonly mean: Float64Array
  readonly covariance: Float64Array
}

/** Takes one observation into the belief; `shared` is room for as many numbers as there are quantities. */
function observe({ mean, covariance }: MovingBelief, observation: LinearObservation, shared: Float64Array) {
  const { coefficients, value, sd } = observation
  const size = mean.length
  shared.fill(0)
  let predicted = 0
  let predictedVariance = sd ** 2
  // Most observations speak of one quantity: what they do not speak of is passed over.
  for (let column = 0; column < size; column++) {
    const coefficient = coefficients[column] ?? 0
    if (coefficient === 0) continue
    predicted += coefficient * (mean[column] ?? 0)
    for (let row = 0; row < size; row++)
      shared[row] = (shared[row] ?? 0) + (covariance[row * size + column] ?? 0) * coefficient
  }
  for (let row = 0; row < size; row++) predictedVariance += (coefficients[row] ?? 0) * (shared[row] ?? 0)
  const surprise = value - predicted
  for (let row = 0; row < size; row++) {
    const gain = (shared[row] ?? 0) / predictedVariance
    if (gain === 0) continue
    mean[row] = (mean[row] ?? 0) + gain * surprise
    for (let column = 0; column < size; column++) {
      const index = row * size + column
      covariance[index] = (covariance[index] ?? 0) - gain * (shared[column] ?? 0)
    }
  }
}

/** The belief after one observation. */
export function beliefAfter(belief: GaussianBelief, observation: LinearObservation): GaussianBelief {
  return beliefAfterAll(belief, [observation])
}

/** The belief after several observations, one after the other. */
export function beliefAfterAll(
  belief: GaussianBelief,
  observations: readonly LinearObservation[],
): GaussianBelief {
  const moving = { mean: belief.mean.slice(), covariance: belief.covariance.slice() }
  const shared = new Float64Array(belief.mean.length)
  for (const observation of observations) observe(moving, observation, shared)
  return moving
}

/** Standard deviation of one quantity. */
export function beliefSd(belief: GaussianBelief, index: number): number {
  return Math.sqrt(Math.max(0, belief.covariance[index * belief.mean.length + index] ?? 0))
}
