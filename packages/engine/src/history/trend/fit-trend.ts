/** The trend model of one runner: observations in, level of every week and effects out. */

import { median } from '../../base/statistics.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import { logSpeedAtReference, riseSensitivity, type SpeedLine, speedLine } from './speed-at-heart-rate.ts'
import { type EffectColumn, effectColumns } from './trend-effects.ts'
import type { TrendObservation } from './trend-observation.ts'
import { type FittedLevel, fitLevel, type LevelInput, type LevelScales } from './weekly-level.ts'

const daysPerWeek = 7

export interface FittedTrend {
  readonly observations: readonly TrendObservation[]
  readonly line: SpeedLine
  readonly columns: readonly EffectColumn[]
  /** Natural logarithm around which levels are counted. */
  readonly center: number
  readonly scales: LevelScales
  readonly level: FittedLevel
  /** Of each observation: its value with all effects taken off, and its weight. */
  readonly freed: Float64Array
  readonly weights: Float64Array
  /** Place of each observation's week, and of the week that ends with `asOf`: the last. */
  readonly weekOf: Int32Array
  readonly weekCount: number
  /** The same fit with one more effect, a given course over the weeks, of which nothing is expected. */
  withCourse(course: Float64Array): FittedLevel
}

/** One row of the model: 1, the columns, y, z. */
function rowsOf(
  observations: readonly TrendObservation[],
  columns: readonly EffectColumn[],
  line: SpeedLine,
  center: number,
): Float64Array {
  const size = columns.length + 3
  const rows = new Float64Array(observations.length * size)
  observations.forEach((each, index) => {
    const from = index * size
    rows[from] = 1
    columns.forEach((column, place) => {
      rows[from + 1 + place] = column.columnValue(each)
    })
    rows[from + size - 2] = logSpeedAtReference(each, line) - center
    rows[from + size - 1] = riseSensitivity(each, line)
  })
  return rows
}

/** What the model needs of the rows under the given weights. */
function levelInput(
  rows: Float64Array,
  weights: Float64Array,
  weekOf: Int32Array,
  weekCount: number,
  columns: readonly EffectColumn[],
): LevelInput {
  const size = columns.length + 3
  const border = size - 1
  const weekSums = new Float64Array(weekCount * size)
  const weekRunCounts = new Float64Array(weekCount)
  const products = new Float64Array(border * border)
  let logWeightSum = 0
  for (let run = 0; run < weekOf.length; run++) {
    const week = weekOf[run] ?? 0
    const weight = weights[run] ?? 0
    const from = run * size
    weekRunCounts[week] = (weekRunCounts[week] ?? 0) + 1
    logWeightSum += Math.log(weight)
    for (let i = 0; i < size; i++) {
      const value = weight * (rows[from + i] ?? 0)
      if (value === 0) continue
      weekSums[week * size + i] = (weekSums[week * size + i] ?? 0) + value
      if (i === 0) continue
      const place = (i - 1) * border - 1
      for (let j = i; j < size; j++)
        products[place + j] = (products[place + j] ?? 0) + value * (rows[from + j] ?? 0)
    }
  }
  const effectMeans = Float64Array.from(columns, ({ expectedFrac }) => expectedFrac)
  const effectSds = Float64Array.from(columns, ({ sdFrac }) => sdFrac)
  return { weekCount, weekSums, weekRunCounts, products, effectMeans, effectSds, logWeightSum }
}

/** The same with one more effect before the others: a course over the weeks, of which nothing is expected. */
function withCourseOf(input: LevelInput, course: Float64Array): LevelInput {
  const { weekCount, weekSums } = input
  const border = input.effectMeans.length + 2
  const size = border + 1
  const wider = new Float64Array(weekCount * (size + 1))
  const products = new Float64Array((border + 1) ** 2)
  for (let i = 0; i < border; i++)
    products.set(input.products.subarray(i * border, (i + 1) * border), (i + 1) * (border + 1) + 1)
  for (let t = 0; t < weekCount; t++) {
    const value = course[t] ?? 0
    const weight = weekSums[t * size] ?? 0
    const to = t * (size + 1)
    wider.set(weekSums.subarray(t * size + 1, (t + 1) * size), to + 2)
    wider[to] = weight
    wider[to + 1] = value * weight
    products[0] = (products[0] ?? 0) + value * value * weight
    for (let i = 0; i < border; i++)
      products[i + 1] = (products[i + 1] ?? 0) + value * (weekSums[t * size + 1 + i] ?? 0)
  }
  return {
    ...input,
    weekSums: wider,
    products,
    effectMeans: Float64Array.of(0, ...input.effectMeans),
    effectSds: Float64Array.of(courseSdFrac, ...input.effectSds),
  }
}

/** What a course may come to: so much that the data alone decide. */
const courseSdFrac = 0.3

type ScaleName = keyof LevelScales
const scaleNames: readonly ScaleName[] = ['runSdFrac', 'weekSdFrac', 'stepSdFrac']

/** Factors by which each scale is tried around the best so far, coarse first. */
const searchFactors: readonly number[] = [1.6, 1.6, 1.25, 1.25, 1.12]
const fineFactors: readonly number[] = [1.25, 1.12]
const stepFactors: readonly number[] = [1.6, 1.25]

interface ScaleSearch {
  /** The scales that move, and the factors by which each is tried in turn. */
  readonly names: readonly ScaleName[]
  readonly factors: readonly number[]
}

/** The scales under which the observations are most likely, given what is expected of them; only those named move. */
function likeliestScales(
  input: LevelInput,
  start: LevelScales,
  values: ProposalValues,
  search: ScaleSearch = { names: scaleNames, factors: searchFactors },
): LevelScales {
  const { names, factors } = search
  const expected = expectedScales(values)
  const priorLogSd = {
    runSdFrac: values.trendScalePriorLogSd,
    weekSdFrac: values.trendScalePriorLogSd,
    stepSdFrac: values.trendStepPriorLogSd,
  }
  const worth = (scales: LevelScales) =>
    names.reduce(
      (sum, name) => sum - (Math.log(scales[name] / expected[name]) / priorLogSd[name]) ** 2 / 2,
      fitLevel(input, scales).logLikelihood,
    )
  let best = start
  let highest = worth(best)
  for (const factor of factors)
    for (const name of names)
      for (const step of [factor, 1 / factor]) {
        const trial = { ...best, [name]: best[name] * step }
        const value = worth(trial)
        if (value <= highest) continue
        best = trial
        highest = value
        break
      }
  return best
}

function expectedScales(values: ProposalValues): LevelScales {
  return {
    runSdFrac: values.trendRunSdFrac,
    weekSdFrac: values.trendWeekSdFrac,
    stepSdFrac: values.trendStepSdFrac,
  }
}

/** Weights of many windows against one: a run of few is less sure, none is much surer than its day. */
function lengthWeights(observations: readonly TrendObservation[], values: ProposalValues): Float64Array {
  return Float64Array.from(
    observations,
    ({ windowCount }) => 1 / (1 + values.trendShortRunVariance / windowCount),
  )
}

/** Rounds of reweighting; the weights hardly change after them. */
const robustRounds = 3

/** Fits the model to observations in order of time; at least one. */
export function fitTrend(
  observations: readonly TrendObservation[],
  asOfEpochDay: number,
  values: ProposalValues,
): FittedTrend {
  const line = speedLine(observations, values)
  const columns = effectColumns(observations, values)
  const size = columns.length + 3
  const center = median(observations.map((each) => logSpeedAtReference(each, line))) ?? 0
  const rows = rowsOf(observations, columns, line, center)
  const weeksAgo = observations.map(({ epochDay }) => Math.floor((asOfEpochDay - epochDay) / daysPerWeek))
  const weekCount = weeksAgo.reduce((most, ago) => Math.max(most, ago), 0) + 1
  const weekOf = Int32Array.from(weeksAgo, (ago) => weekCount - 1 - ago)
  const lengths = lengthWeights(observations, values)
  const weights = Float64Array.from(lengths)
  const freed = new Float64Array(observations.length)
  const inputOf = () => levelInput(rows, weights, weekOf, weekCount, columns)
  let input = inputOf()
  let scales = likeliestScales(input, expectedScales(values), values)
  let level = fitLevel(input, scales)
  for (let round = 0; round < robustRounds; round++) {
    for (let run = 0; run < freed.length; run++) {
      let value = rows[run * size + size - 2] ?? 0
      for (let i = 0; i < columns.length; i++)
        value -= (rows[run * size + 1 + i] ?? 0) * (level.effects[i] ?? 0)
      freed[run] = value
      const spread = Math.hypot(scales.runSdFrac / Math.sqrt(lengths[run] ?? 1), scales.weekSdFrac)
      const distance = Math.abs(value - (level.levels[weekOf[run] ?? 0] ?? 0)) / spread
      weights[run] = (lengths[run] ?? 1) * Math.min(1, values.trendOutlierSd / distance)
    }
    input = inputOf()
    if (round === 0)
      scales = likeliestScales(input, scales, values, { names: scaleNames, factors: fineFactors })
    level = fitLevel(input, scales)
  }
  const withCourse = (course: Float64Array): FittedLevel => {
    const wider = withCourseOf(input, course)
    // What the course explains is no longer evidence of weekly steps.
    return fitLevel(
      wider,
      likeliestScales(wider, scales, values, { names: ['stepSdFrac'], factors: stepFactors }),
    )
  }
  for (let run = 0; run < weights.length; run++) weights[run] = (weights[run] ?? 0) / (lengths[run] ?? 1)
  return { observations, line, columns, center, scales, level, freed, weights, weekOf, weekCount, withCourse }
}
