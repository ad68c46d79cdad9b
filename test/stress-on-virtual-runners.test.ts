// What runs cost, and whether they held, on runners whose truth is known.

import {
  checkActivity,
  defaultProposalValues,
  estimateBoundaries,
  type Intent,
  isAvailable,
  type JudgedRun,
  judgeRuns,
  measureDurability,
  median,
  type RunStress,
  runFactsOf,
  runStresses,
} from '@footing/engine'
import { drawRunner, type SessionTruth, scenarios, simulateHistory } from '@footing/virtual-runner'
import { describe, expect, test } from 'vitest'

interface Lived {
  readonly run: JudgedRun
  readonly truth: SessionTruth
  readonly stress: RunStress
}

const told: Readonly<Partial<Record<SessionTruth['intent'], Intent>>> = {
  easy: 'easy',
  long: 'long',
  race: 'race',
}

/** Half a year of one runner, with what it truly was. */
function lived(seed: number) {
  const scenario = scenarios['club-sessions']
  const runner = drawRunner({ seed, level: scenario.typicalLevel })
  const sessions = [
    ...simulateHistory({ runner, scenario, seed, startDate: '2025-03-03', weeks: 26 }),
  ].flatMap(({ activity, truth }, index) => {
    const checked = checkActivity(activity)
    if (!checked.ok) return []
    return [{ facts: runFactsOf(checked.value, { activityId: `${seed}-${index}` }), truth }]
  })
  const runs = sessions.map(({ facts }) => facts)
  const asOf = runs.at(-1)?.localDate ?? '2025-09-01'
  const values = defaultProposalValues
  const boundaries = estimateBoundaries({ runs, profile: [], asOf, values })
  const toldIntents = new Map(
    sessions.map(({ facts, truth }) => [facts.activityId, told[truth.intent] ?? 'hard'] as const),
  )
  const judged = judgeRuns({ runs, boundaries, toldIntents, values })
  const stresses = runStresses({ judged, boundaries, values })
  const truths = new Map(sessions.map(({ facts, truth }) => [facts.activityId, truth]))
  const days = judged.flatMap((run): readonly Lived[] => {
    const truth = truths.get(run.facts.activityId)
    const stress = stresses.get(run.facts.activityId)
    return truth === undefined || stress === undefined ? [] : [{ run, truth, stress }]
  })
  return { days, durability: measureDurability({ judged, boundaries, asOf, values }), truths }
}

const runners = [2001, 2002, 2003].map(lived)
const days = runners.flatMap((runner) => runner.days)

function medianOf(some: readonly Lived[], amountOf: (day: Lived) => number | undefined): number {
  return median(some.flatMap((day) => amountOf(day) ?? [])) ?? Number.NaN
}

const fastM = ({ stress }: Lived) =>
  isAvailable(stress.neuromuscular) ? stress.neuromuscular.fastM : undefined

describe('neuromuscular', () => {
  test('interval sessions and strides cost, easy runs do not', () => {
    const intervals = days.filter(
      ({ truth }) => truth.kind === 'vo2max-intervals' || truth.kind === 'repetitions',
    )
    const strides = days.filter(({ truth }) => truth.strideCount > 0)
    const easy = days.filter(({ truth }) => truth.kind === 'easy')
    expect(intervals.length).toBeGreaterThan(5)
    expect(medianOf(easy, fastM)).toBeLessThan(20)
    expect(medianOf(strides, fastM)).toBeGreaterThan(150)
    expect(medianOf(intervals, fastM)).toBeGreaterThan(200)
  })

  test('strides are counted to within one in four runs of five', () => {
    const told = days.flatMap(({ stress, truth }) =>
      truth.strideCount > 0 && isAvailable(stress.neuromuscular)
        ? [Math.abs(stress.neuromuscular.strideCount - truth.strideCount)]
        : [],
    )
    expect(told.filter((error) => error <= 1).length / told.length).toBeGreaterThan(0.8)
  })
})

describe('mechanical', () => {
  test('hills cost more a kilometre than level ground, runner by runner', () => {
    const ratios = runners.flatMap(({ days: own }) => {
      const easy = own.filter(({ truth }) => truth.kind === 'easy' || truth.kind === 'long')
      const perM = ({ run, stress }: Lived) =>
        isAvailable(run.facts.distanceM) && isAvailable(stress.mechanical)
          ? stress.mechanical.levelEasyM / run.facts.distanceM.valueM
          : undefined
      const climbFrac = ({ run, truth }: Lived) =>
        isAvailable(run.facts.distanceM) ? truth.climbM / run.facts.distanceM.valueM : 0
      const level = easy.filter((day) => climbFrac(day) < 0.006)
      const hilly = easy.filter((day) => climbFrac(day) > 0.012)
      return level.length > 3 && hilly.length > 3 ? [medianOf(hilly, perM) / medianOf(level, perM)] : []
    })
    expect(ratios.length).toBeGreaterThan(0)
    expect(median(ratios)).toBeGreaterThan(1)
  })

  test('a long run costs more than an easy one', () => {
    const times = ({ stress }: Lived) =>
      isAvailable(stress.mechanical) && isAvailable(stress.mechanical.ofUsualEasyRun)
        ? stress.mechanical.ofUsualEasyRun.timesFrac
        : undefined
    const ofKind = (kind: SessionTruth['kind']) => days.filter(({ truth }) => truth.kind === kind)
    expect(medianOf(ofKind('long'), times)).toBeGreaterThan(1.4)
    expect(Math.abs(medianOf(ofKind('easy'), times) - 1)).toBeLessThan(0.15)
  })
})

test('metabolic: by heart rate and by speed easy running costs about the same', () => {
  const ratio = medianOf(
    days.filter(({ truth }) => truth.kind === 'easy' && !truth.day.isHot),
    ({ stress }) => {
      if (!isAvailable(stress.metabolic)) return undefined
      const { byHeartRateS, bySpeedS } = stress.metabolic
      return byHeartRateS === undefined || bySpeedS === undefined ? undefined : byHeartRateS / bySpeedS
    },
  )
  expect(ratio).toBeGreaterThan(0.8)
  expect(ratio).toBeLessThan(1.25)
})

test('a harder body costs more heart and no more speed: hot days against cool ones', () => {
  const ratio = ({ stress }: Lived) => {
    if (!isAvailable(stress.metabolic)) return undefined
    const { byHeartRateS, bySpeedS } = stress.metabolic
    return byHeartRateS === undefined || bySpeedS === undefined ? undefined : byHeartRateS / bySpeedS
  }
  const easy = days.filter(({ truth }) => truth.kind === 'easy' || truth.kind === 'long')
  const hot = easy.filter(({ truth }) => truth.day.isHot)
  const cool = easy.filter(({ truth }) => !truth.day.isHot)
  expect(hot.length).toBeGreaterThan(3)
  expect(medianOf(hot, ratio)).toBeGreaterThan(medianOf(cool, ratio))
})

test('sessions do not qualify for decoupling', () => {
  const qualified = runners.flatMap(({ durability, truths }) =>
    durability.runs
      .filter(({ decoupling }) => isAvailable(decoupling))
      .map(({ activityId }) => truths.get(activityId)),
  )
  const sessions = qualified.filter((truth) => (truth?.reps.length ?? 0) > 2)
  expect(qualified.length).toBeGreaterThan(20)
  expect(sessions.length / qualified.length).toBeLessThan(0.05)
})
