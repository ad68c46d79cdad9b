import { expect, test } from 'vitest'
import type { RunStress } from '../api/documents.generated.ts'
import { stressAmounts } from './stress-amounts.ts'

const unknown = { status: 'unavailable', reason: { code: 'none', sentence: 'It is not known.' } } as const
const usual = (timesFrac: number) => ({ status: 'available', timesFrac, runCount: 9 }) as const

function stress(legs: number, metabolism: number): RunStress {
  return {
    activityId: 'a',
    mechanical: {
      status: 'available',
      levelEasyM: 9000,
      stepCount: 8000,
      stepsFrom: 'counted',
      ofUsualEasyRun: usual(legs),
      ofUsualWeek: unknown,
      singleRun: unknown,
      causes: [],
      sentence: 'For the legs.',
    },
    metabolic: {
      status: 'available',
      thresholdEquivalentS: 1800,
      from: 'heart-rate',
      sdFrac: 0.1,
      ofUsualEasyRun: usual(metabolism),
      causes: [],
      notes: [],
      sentence: 'For the metabolism.',
    },
    neuromuscular: unknown,
  }
}

test('two runs of a day add up within each stress and never across', () => {
  expect(stressAmounts([stress(1, 0.5), stress(0.25, 2)])).toEqual([
    { name: 'Legs', timesFrac: 1.25 },
    { name: 'Metabolism', timesFrac: 2.5 },
    { name: 'Nerves and muscles' },
  ])
})

test('a day without a run has no stress known, and not none', () => {
  for (const amount of stressAmounts([])) expect(amount).not.toHaveProperty('timesFrac')
})
