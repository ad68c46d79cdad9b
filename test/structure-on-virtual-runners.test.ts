// What happened in a run, against runners whose truth is known.

import { beforeAll, expect, test } from 'vitest'
import {
  type StructureError,
  structureErrors,
  structureSummary,
} from '../bench/evaluation/structure-errors.ts'

let errors: readonly StructureError[]

beforeAll(() => {
  errors = structureErrors({ runnersCount: 40, firstSeed: 5001, weeks: 10, startDate: '2026-01-05' })
}, 300_000)

test('repetitions are counted exactly, and their length is right', () => {
  const { intervalSessionCount, countedExactlyFrac, lengthWithinFrac } = structureSummary(errors)
  expect(intervalSessionCount).toBeGreaterThan(150)
  expect(countedExactlyFrac).toBeGreaterThanOrEqual(0.95)
  expect(lengthWithinFrac).toBeGreaterThanOrEqual(0.95)
})

test('strides are found, and none where there are none', () => {
  const { strideRunCount, stridesFoundFrac, strideCountRightFrac, stridesInventedFrac } =
    structureSummary(errors)
  expect(strideRunCount).toBeGreaterThan(150)
  expect(stridesFoundFrac).toBeGreaterThanOrEqual(0.9)
  expect(strideCountRightFrac).toBeGreaterThanOrEqual(0.9)
  expect(stridesInventedFrac).toBeLessThanOrEqual(0.02)
})

test('no repetitions are seen in easy running', () => {
  expect(structureSummary(errors).repetitionsInventedFrac).toBeLessThanOrEqual(0.01)
})
