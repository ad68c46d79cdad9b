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

/** The belief after one observation. */
export function beliefAfter(belief: GaussianBelief, observation: LinearObservation): GaussianBelief {
  const size = belief.mean.length
  const shared = new Float64Array(size)
  let predicted = 0
  let predictedVariance = observation.sd ** 2
  for (let row = 0; row < size; row++) {
    let sum = 0
    for (let column = 0; column < size; column++)
      sum += (belief.covariance[row * size + column] ?? 0) * (observation.coefficients[column] ?? 0)
    shared[row] = sum
    predicted += (observation.coefficients[row] ?? 0) * (belief.mean[row] ?? 0)
  }
  for (let row = 0; row < size; row++)
    predictedVariance += (observation.coefficients[row] ?? 0) * (shared[row] ?? 0)
  const surprise = observation.value - predicted
  const mean = new Float64Array(size)
  const covariance = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    const gain = (shared[row] ?? 0) / predictedVariance
    mean[row] = (belief.mean[row] ?? 0) + gain * surprise
    for (let column = 0; column < size; column++)
      covariance[row * size + column] =
        (belief.covariance[row * size + column] ?? 0) - gain * (shared[column] ?? 0)
  }
  return { mean, covariance }
}

export function beliefAfterAll(
  belief: GaussianBelief,
  observations: readonly LinearObservation[],
): GaussianBelief {
  return observations.reduce(beliefAfter, belief)
}

/** Standard deviation of one quantity. */
export function beliefSd(belief: GaussianBelief, index: number): number {
  return Math.sqrt(Math.max(0, belief.covariance[index * belief.mean.length + index] ?? 0))
}
