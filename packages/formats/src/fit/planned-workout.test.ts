import type { PlannedStep, PlannedWorkout } from '@footing/engine'
import { describe, expect, test } from 'vitest'
import { decodeFile, onlyActivity } from './test/decoded.fixture.ts'
import { definition, fitFile, record, recordDefinition, u16, u32 } from './test/fit-file.fixture.ts'
import { textBytes } from './test/text.fixture.ts'

const none = 0xffff_ffff
const kinds = { activity: 4, workout: 5 } as const

interface StoredStep {
  readonly name?: string
  readonly duration?: readonly [kind: number, value: number]
  readonly target?: readonly [kind: number, value: number, low?: number, high?: number]
  readonly intensity?: number
}

/** A file with the workout "Test" and these steps, and one record. */
function workoutFile(
  steps: readonly StoredStep[],
  options: { readonly kind?: number; readonly before?: readonly (readonly number[])[] } = {},
): Uint8Array {
  const stepDefinition = definition(5, 27, [
    [254, 2, 0x84],
    [0, 6, 0x07],
    [1, 1, 0x00],
    [2, 4, 0x86],
    [3, 1, 0x00],
    [4, 4, 0x86],
    [5, 4, 0x86],
    [6, 4, 0x86],
    [7, 1, 0x00],
  ])
  return fitFile([
    definition(0, 0, [[0, 1, 0x00]]),
    [0, options.kind ?? kinds.activity],
    ...(options.before ?? []),
    definition(4, 26, [[8, 5, 0x07]]),
    [4, ...textBytes('Test', 5)],
    stepDefinition,
    ...steps.map(({ name = '', duration = [0xff, none], target = [0xff, none], intensity = 0xff }, index) => [
      5,
      ...u16(index),
      ...textBytes(name, 6),
      duration[0],
      ...u32(duration[1]),
      target[0],
      ...u32(target[1]),
      ...u32(target[2] ?? none),
      ...u32(target[3] ?? none),
      intensity,
    ]),
    recordDefinition,
    record(0, 120),
  ])
}

function workoutOf(...file: Parameters<typeof workoutFile>): PlannedWorkout | undefined {
  return onlyActivity(workoutFile(...file)).workout
}

function onlyStep(step: StoredStep, before?: readonly (readonly number[])[]): PlannedStep | undefined {
  return workoutOf([step], before ? { before } : {})?.steps[0]
}

/** time_in_zone of a session: zone edges, then maximum heart rate. */
const watchZones = (edges: readonly number[], heartRateMaxBpm: number) => [
  definition(6, 216, [
    [0, 2, 0x84],
    [6, edges.length, 0x02],
    [11, 1, 0x02],
  ]),
  [6, ...u16(18), ...edges, heartRateMaxBpm],
]

test('a workout in an activity: its name, what ends each step, and going back', () => {
  expect(
    workoutOf([
      { name: 'Warm', duration: [0, 600_000], intensity: 2 },
      { duration: [1, 40_000], intensity: 0 },
      { duration: [5, none], intensity: 4 },
      { duration: [6, 1], target: [2, 5] },
      { duration: [28, 90_000], intensity: 5 },
      { duration: [2, 225], intensity: 3 },
    ]),
  ).toEqual({
    name: 'Test',
    steps: [
      { kind: 'warm-up', name: 'Warm', durationS: 600 },
      { kind: 'active', distanceM: 400 },
      { kind: 'recovery' },
      { kind: 'repeat', repeatFromIndex: 1, repeatCount: 5 },
      { kind: 'active', durationS: 90 },
      { kind: 'cool-down' },
    ],
  })
})

test('steps are read in the order of their numbers, not of the file', () => {
  const bytes = fitFile([
    definition(0, 0, [[0, 1, 0x00]]),
    [0, kinds.activity],
    definition(5, 27, [
      [254, 2, 0x84],
      [1, 1, 0x00],
      [2, 4, 0x86],
    ]),
    [5, ...u16(1), 1, ...u32(10_000)],
    [5, ...u16(0), 0, ...u32(60_000)],
    recordDefinition,
    record(0, 120),
  ])
  expect(onlyActivity(bytes).workout).toEqual({
    steps: [
      { kind: 'other', durationS: 60 },
      { kind: 'other', distanceM: 100 },
    ],
  })
})

test('repeats that time, distance or something else ends', () => {
  const steps = workoutOf([
    { duration: [0, 1000] },
    { duration: [7, 0], target: [2, 120_000] },
    { duration: [8, 0], target: [2, 500_000] },
    { duration: [11, 0], target: [2, 180] },
    { duration: [6, 77], target: [2, 3] },
  ])?.steps.slice(1)
  expect(steps).toEqual([
    { kind: 'repeat', repeatFromIndex: 0, durationS: 120 },
    { kind: 'repeat', repeatFromIndex: 0, distanceM: 5000 },
    { kind: 'repeat', repeatFromIndex: 0 },
    // Step 77 does not exist.
    { kind: 'repeat', repeatCount: 3 },
  ])
})

describe('targets', () => {
  test('heart rate above 100 is beats a minute with 100 added', () => {
    expect(onlyStep({ target: [1, 0, 230, 245] })?.targetHeartRateBpm).toEqual({ low: 130, high: 145 })
    expect(onlyStep({ target: [13, 0, 245, 230] })?.targetHeartRateBpm).toEqual({ low: 130, high: 145 })
  })

  test('up to 100 it is a share of the maximum, where the file states one', () => {
    const target = [1, 0, 60, 75] as const
    expect(onlyStep({ target }, watchZones([100, 120, 140, 160, 180, 200], 200))?.targetHeartRateBpm).toEqual(
      {
        low: 120,
        high: 150,
      },
    )
    expect(onlyStep({ target })).not.toHaveProperty('targetHeartRateBpm')
  })

  test('a zone is between its edges; a list of six begins with the lower edge of zone 1, one of five does not', () => {
    const target = [1, 2] as const
    const six = onlyStep({ target }, watchZones([100, 120, 140, 160, 180, 200], 200))
    expect(six?.targetHeartRateBpm).toEqual({ low: 120, high: 140 })
    const five = onlyStep({ target }, watchZones([120, 140, 160, 180, 200], 200))
    expect(five?.targetHeartRateBpm).toEqual({ low: 120, high: 140 })
    expect(onlyStep({ target })).not.toHaveProperty('targetHeartRateBpm')
  })

  test('speed is in millimetres a second; unset and open targets are none', () => {
    expect(onlyStep({ target: [0, 0, 3000, 3500] })?.targetSpeedMps).toEqual({ low: 3, high: 3.5 })
    for (const target of [
      [0, 0, 0, 0],
      [0, 3],
      [2, 0, 230, 240],
      [4, 0, 1250, 1300],
    ] as const) {
      expect(onlyStep({ target })).toEqual({ kind: 'other' })
    }
  })
})

test('a file that holds a workout only is a workout and no activity', () => {
  expect(decodeFile(workoutFile([{ duration: [0, 1000] }], { kind: kinds.workout }))).toEqual({
    contentKind: 'workout',
    activities: [],
    issues: [],
  })
})
