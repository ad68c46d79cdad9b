/**
 * A level that wanders from week to week under observations with covariates: one linear Gaussian model, solved
 * exactly.
 *
 *   y = level(week) + x · effects + shared(week) + noise,  level(t) = level(t − 1) + step
 *
 * Levels and effects are estimated together, so that the error of each is in the error of the other. The precision
 * of the levels is tridiagonal and the effects form a border, hence the time is linear in the weeks. This is the
 * Kalman smoother of a local level, or a penalised spline of first order, written as one system of equations.
 */

import { choleskyFactor, choleskySolve, logDeterminant } from './cholesky.ts'

/** The observations as the model needs them. A row holds the columns x of the effects, then y, then z. */
export interface LevelInput {
  readonly weekCount: number
  /** For each week the sums over its rows, each weighted: of 1, then of the columns of a row. */
  readonly weekSums: Float64Array
  readonly weekRunCounts: Float64Array
  /** Sums over all rows of the weighted products of their columns, row by row; the upper half is read. */
  readonly products: Float64Array
  /** Effects have these expectations, as normal distributions. */
  readonly effectMeans: Float64Array
  readonly effectSds: Float64Array
  /** Sum of the logarithms of the observations' weights. */
  readonly logWeightSum: number
}

/** Standard deviations as fractions: of one run's noise, of what runs of one week share, of a week's step. */
export interface LevelScales {
  readonly runSdFrac: number
  readonly weekSdFrac: number
  readonly stepSdFrac: number
}

/** What a weighted sum of levels and effects comes to. */
interface LevelSum {
  readonly mean: number
  readonly variance: number
  /** How much it would change with one unit of z in the observations. */
  readonly sensitivity: number
}

export interface FittedLevel {
  readonly logLikelihood: number
  readonly effects: Float64Array
  readonly effectSds: Float64Array
  /** Level of every week. */
  readonly levels: Float64Array
  /** Weights of the levels, and of the effects where these take part. */
  sumOf(levelWeights: Float64Array, effectWeights?: Float64Array): LevelSum
}

/** The model with the given scales: levels, effects, their errors, and how likely the observations are. */
export function fitLevel(input: LevelInput, scales: LevelScales): FittedLevel {
  const { weekSums, weekRunCounts, weekCount: count } = input
  const border = input.effectMeans.length + 2
  const size = border + 1
  const runVariance = scales.runSdFrac ** 2
  const weekVariance = scales.weekSdFrac ** 2
  const stepPrecision = 1 / scales.stepSdFrac ** 2
  const system = input.products.map((product) => product / runVariance)
  const eliminated = new Float64Array(count * border)
  const pivots = new Float64Array(count)
  const links = new Float64Array(count)
  let logVariance = -input.logWeightSum + (count - 1) * Math.log(scales.stepSdFrac ** 2)
  let pivot = 0
  for (let t = 0; t < count; t++) {
    const sums = t * size
    const weight = weekSums[sums] ?? 0
    // The deviation that the runs of a week share is integrated out: it takes this share of their sum.
    const share = weekVariance / (runVariance + weekVariance * weight)
    const kept = (1 - share * weight) / runVariance
    const neighbours = (t > 0 ? 1 : 0) + (t < count - 1 ? 1 : 0)
    const link = t > 0 ? -stepPrecision / pivot : 0
    pivot = kept * weight + neighbours * stepPrecision + link * stepPrecision
    links[t] = link
    pivots[t] = pivot
    const here = t * border
    for (let i = 0; i < border; i++)
      eliminated[here + i] =
        kept * (weekSums[sums + 1 + i] ?? 0) - (t > 0 ? link * (eliminated[here - border + i] ?? 0) : 0)
    for (let i = 0; i < border; i++) {
      const shared = (share * (weekSums[sums + 1 + i] ?? 0)) / runVariance
      const taken = (eliminated[here + i] ?? 0) / pivot
      if (shared === 0 && taken === 0) continue
      const row = i * border
      for (let j = i; j < border; j++)
        system[row + j] =
          (system[row + j] ?? 0) -
          shared * (weekSums[sums + 1 + j] ?? 0) -
          taken * (eliminated[here + j] ?? 0)
    }
    logVariance +=
      Math.log(pivot) +
      (weekRunCounts[t] ?? 0) * Math.log(runVariance) +
      Math.log(1 + (weekVariance * weight) / runVariance)
  }
  return solved({ input, system, eliminated, pivots, links, logVariance })
}

interface Elimination {
  readonly input: LevelInput
  readonly system: Float64Array
  readonly eliminated: Float64Array
  readonly pivots: Float64Array
  readonly links: Float64Array
  readonly logVariance: number
}

/** The effects from what elimination left, and everything that follows from them. */
function solved({ input, system, eliminated, pivots, links, logVariance }: Elimination): FittedLevel {
  const { effectMeans, effectSds } = input
  const effectCount = effectMeans.length
  const border = effectCount + 2
  const count = pivots.length
  const matrix = new Float64Array(effectCount * effectCount)
  const right = new Float64Array(effectCount)
  const rightZ = new Float64Array(effectCount)
  let priorLog = 0
  let squares = system[effectCount * border + effectCount] ?? 0
  for (let i = 0; i < effectCount; i++) {
    const precision = 1 / (effectSds[i] ?? 1) ** 2
    const mean = effectMeans[i] ?? 0
    for (let j = 0; j < effectCount; j++)
      matrix[i * effectCount + j] = system[Math.min(i, j) * border + Math.max(i, j)] ?? 0
    matrix[i * effectCount + i] = (matrix[i * effectCount + i] ?? 0) + precision
    right[i] = (system[i * border + effectCount] ?? 0) + precision * mean
    rightZ[i] = system[i * border + effectCount + 1] ?? 0
    squares += precision * mean * mean
    priorLog -= Math.log(precision)
  }
  const factor = choleskyFactor(matrix, effectCount)
  const effects = choleskySolve(factor, right, effectCount)
  const effectsZ = choleskySolve(factor, rightZ, effectCount)
  for (let i = 0; i < effectCount; i++) squares -= (right[i] ?? 0) * (effects[i] ?? 0)
  const logLikelihood = -(logVariance + priorLog + logDeterminant(factor, effectCount) + squares) / 2

  const unit = new Float64Array(effectCount)
  const sds = effects.map((_, i) => {
    unit.fill(0)
    unit[i] = 1
    return Math.sqrt(choleskySolve(factor, unit, effectCount)[i] ?? 0)
  })

  const levels = new Float64Array(count)
  for (let t = count - 1; t >= 0; t--) {
    let value = eliminated[t * border + effectCount] ?? 0
    for (let i = 0; i < effectCount; i++) value -= (eliminated[t * border + i] ?? 0) * (effects[i] ?? 0)
    levels[t] = value / (pivots[t] ?? 1) - (t + 1 < count ? (links[t + 1] ?? 0) * (levels[t + 1] ?? 0) : 0)
  }

  const sumOf = (weights: Float64Array, effectWeights?: Float64Array): LevelSum => {
    const crossed = new Float64Array(border)
    let own = 0
    let before = 0
    for (let t = 0; t < count; t++) {
      const value = (weights[t] ?? 0) - (links[t] ?? 0) * before
      before = value
      if (value === 0) continue
      const scaled = value / (pivots[t] ?? 1)
      own += value * scaled
      for (let i = 0; i < border; i++)
        crossed[i] = (crossed[i] ?? 0) + scaled * (eliminated[t * border + i] ?? 0)
    }
    // What the levels leave to the effects, less what is asked of the effects themselves.
    const effectPart = crossed.subarray(0, effectCount)
    if (effectWeights !== undefined)
      for (let i = 0; i < effectCount; i++) effectPart[i] = (effectPart[i] ?? 0) - (effectWeights[i] ?? 0)
    const answered = choleskySolve(factor, effectPart, effectCount)
    let mean = crossed[effectCount] ?? 0
    let sensitivity = crossed[effectCount + 1] ?? 0
    let variance = own
    for (let i = 0; i < effectCount; i++) {
      const each = effectPart[i] ?? 0
      mean -= each * (effects[i] ?? 0)
      sensitivity -= each * (effectsZ[i] ?? 0)
      variance += each * (answered[i] ?? 0)
    }
    return { mean, variance, sensitivity }
  }
  return { logLikelihood, effects, effectSds: sds, levels, sumOf }
}
