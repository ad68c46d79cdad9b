import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { present } from '../base/assert.ts'
import { type Computed, isAvailable } from '../base/computed.ts'
import { addDays } from '../base/time.ts'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { sketchRun } from '../signal/run-facts.fixture.ts'
import type { RunFacts, SteadyWindow } from '../signal/run-facts.ts'
import { estimateBoundaries } from './estimate-boundaries.ts'
import type { Profile } from './profile.ts'

const asOf = '2026-06-30'

function got<T>(computed: Computed<T>): T {
  return present(isAvailable(computed) ? computed : undefined, 'the test expects an available value')
}

function estimate(runs: readonly RunFacts[], profile: Profile = []) {
  return estimateBoundaries({ runs, profile, asOf, values })
}

/** Steady windows of one run on the line 140 bpm at 2.8 m/s, 30 bpm per m/s. */
function windowsAt(...speeds: readonly number[]): readonly SteadyWindow[] {
  return speeds.map((gradeAdjustedSpeedMps, index) => ({
    startS: 600 + 300 * index,
    durationS: 300,
    heartRateBpm: 140 + 30 * (gradeAdjustedSpeedMps - 2.8),
    gradeAdjustedSpeedMps,
    gradeFrac: 0,
  }))
}

function easyRun(daysAgo: number, speedMps = 2.8): RunFacts {
  const heartRateBpm = 140 + 30 * (speedMps - 2.8)
  const run = sketchRun({
    date: addDays(asOf, -daysAgo),
    stretches: [{ minutes: 45, heartRateBpm, speedMps }],
  })
  return { ...run, steadyWindows: windowsAt(speedMps - 0.1, speedMps, speedMps + 0.1) }
}

/** A 5 km race at 4 m/s whose heart rate rises to its peak. */
function race(daysAgo: number, peakBpm = 186): RunFacts {
  const sketch = sketchRun({
    date: addDays(asOf, -daysAgo),
    stretches: [{ minutes: 21, heartRateBpm: peakBpm - 12, toHeartRateBpm: peakBpm, speedMps: 4 }],
  })
  return {
    ...sketch,
    bestEfforts: sketch.bestEfforts.map((effort) => ({ ...effort, averageHeartRateBpm: peakBpm - 6 })),
  }
}

const easyRuns = [2, 5, 9, 12, 16, 19, 23].map((daysAgo) => easyRun(daysAgo))
const history = [...easyRuns, race(14), race(42)]

describe('without any run', () => {
  test('heart rates are what runners have in general, and speeds are unavailable', () => {
    const boundaries = estimate([])
    expect(got(boundaries.heartRateMaxBpm).mean).toBeCloseTo(values.heartRateMaxAdultMeanBpm, 0)
    expect(got(boundaries.lt1Bpm).sd).toBeGreaterThan(8)
    expect(isAvailable(boundaries.lt1SpeedMps)).toBe(false)
    expect(boundaries.notes.map((note) => note.code)).toContain('no-runs')
  })

  test('the age moves the maximum by the formula', () => {
    const boundaries = estimate(
      [],
      [{ field: 'birthDate', value: '1966-01-01', from: asOf, source: 'runner' }],
    )
    expect(got(boundaries.heartRateMaxBpm).mean).toBeCloseTo(208 - 0.7 * 60, 0)
    expect(got(boundaries.heartRateMaxBpm).sd).toBeCloseTo(10, 0)
  })
})

describe('the evidence', () => {
  test('weights sum to one in every ledger', () => {
    const boundaries = estimate(history, [{ field: 'lt1Bpm', value: 150, from: asOf, source: 'lab' }])
    for (const key of ['heartRateMaxBpm', 'lt1Bpm', 'lt2Bpm', 'lt1SpeedMps', 'lt2SpeedMps'] as const) {
      const weights = got(boundaries[key]).evidence.map((item) => item.weightFrac)
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9)
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(0)
    }
  })

  test('a hard effort narrows LT1, and a lab test narrows it further and draws it near', () => {
    const easyOnly = got(estimate(easyRuns).lt1Bpm)
    const raced = got(estimate(history).lt1Bpm)
    const tested = got(estimate(history, [{ field: 'lt1Bpm', value: 139, from: asOf, source: 'lab' }]).lt1Bpm)
    expect(raced.sd).toBeLessThan(easyOnly.sd)
    expect(tested.sd).toBeLessThan(raced.sd)
    expect(Math.abs(tested.mean - 139)).toBeLessThan(Math.abs(raced.mean - 139))
    expect(tested.evidence[0]?.kind).toBe('lab')
  })

  test('a talk test that is entered as proposed narrows LT1 by what was promised', () => {
    const before = estimate(history)
    const promised = before.nextTests.find((next) => next.test === 'talk-test')?.lt1SdAfterBpm ?? Number.NaN
    const value = Math.round(got(before.lt1Bpm).mean)
    const after = estimate(history, [{ field: 'lt1Bpm', value, from: asOf, source: 'field-test' }])
    expect(got(after.lt1Bpm).sd).toBeCloseTo(promised, 1)
    expect(promised).toBeLessThan(got(before.lt1Bpm).sd)
  })

  test('races bring the maximum close to what they reach; easy runs leave it open', () => {
    expect(got(estimate(history).heartRateMaxBpm).mean).toBeCloseTo(188, -1)
    expect(got(estimate(history).heartRateMaxBpm).sd).toBeLessThan(6)
    expect(got(estimate(easyRuns).heartRateMaxBpm).sd).toBeGreaterThan(8)
  })

  test('a peak that its own run does not bear out does not set the maximum', () => {
    const [first, ...rest] = history
    const spiked = present(first, 'there is a first run')
    const heartRate = { ...got(spiked.heartRate), status: 'available' as const, highestSustainedBpm: 214 }
    const boundaries = estimate([{ ...spiked, heartRate }, ...rest])
    expect(got(boundaries.heartRateMaxBpm).mean).toBeCloseTo(got(estimate(history).heartRateMaxBpm).mean, 0)
  })

  test('an entered maximum that the runs exceed is said and counts for less', () => {
    const boundaries = estimate(history, [
      { field: 'heartRateMaxBpm', value: 172, from: '2026-01-01', source: 'runner' },
    ])
    expect(boundaries.notes.map((note) => note.code)).toContain('entered-maximum-exceeded')
    expect(got(boundaries.heartRateMaxBpm).mean).toBeGreaterThan(180)
  })

  test('the planted line of heart rate and speed is found', () => {
    const runs = [2.4, 2.6, 2.8, 3, 3.2, 3.4].map((speed, index) => easyRun(index * 3, speed))
    const relation = got(estimate(runs).heartRateSpeedRelation)
    const at3Mps =
      relation.heartRateAtReferenceBpm + relation.slopeBpmPerMps * (3 - relation.referenceSpeedMps)
    expect(at3Mps).toBeCloseTo(146, 0)
    expect(relation.slopeBpmPerMps).toBeGreaterThan(25)
    expect(relation.slopeBpmPerMps).toBeLessThan(35)
  })
})

describe('whatever the history', () => {
  const anyRun = fc.record({
    daysAgo: fc.integer({ min: 0, max: 400 }),
    minutes: fc.integer({ min: 15, max: 150 }),
    heartRateBpm: fc.integer({ min: 100, max: 195 }),
    speedMps: fc.double({ min: 1.8, max: 5.5, noNaN: true }),
  })
  const anyHistory = fc.array(anyRun, { maxLength: 12 }).map((sketches) =>
    sketches.map(({ daysAgo, minutes, heartRateBpm, speedMps }, index) => ({
      ...sketchRun({
        activityId: `run-${index}`,
        date: addDays(asOf, -daysAgo),
        stretches: [{ minutes, heartRateBpm, speedMps }],
      }),
      steadyWindows: [
        { startS: 600, durationS: 300, heartRateBpm, gradeAdjustedSpeedMps: speedMps, gradeFrac: 0 },
      ],
    })),
  )

  test('LT1 lies below LT2, LT2 below the maximum, in heart rate and in speed', () => {
    fc.assert(
      fc.property(anyHistory, (runs) => {
        const boundaries = estimate(runs)
        expect(got(boundaries.lt1Bpm).mean).toBeLessThan(got(boundaries.lt2Bpm).mean)
        expect(got(boundaries.lt2Bpm).mean).toBeLessThan(got(boundaries.heartRateMaxBpm).mean)
        if (isAvailable(boundaries.lt1SpeedMps) && isAvailable(boundaries.lt2SpeedMps))
          expect(boundaries.lt1SpeedMps.mean).toBeLessThan(boundaries.lt2SpeedMps.mean)
      }),
      { numRuns: 200 },
    )
  })

  test('the order of the runs, and runs after the day, change nothing', () => {
    fc.assert(
      fc.property(anyHistory, (runs) => {
        const later = sketchRun({
          date: addDays(asOf, 3),
          stretches: [{ minutes: 60, heartRateBpm: 190, speedMps: 5 }],
        })
        expect(estimate([later, ...runs.toReversed()])).toEqual(estimate(runs))
      }),
      { numRuns: 50 },
    )
  })

  test('nothing in the answer is NaN or infinite', () => {
    fc.assert(
      fc.property(anyHistory, (runs) => {
        const text = JSON.stringify(estimate(runs), (_, value) =>
          typeof value === 'number' && !Number.isFinite(value) ? 'not a number' : value,
        )
        expect(text).not.toContain('not a number')
      }),
      { numRuns: 100 },
    )
  })
})

describe('what the runner wants ignored', () => {
  const profile: Profile = [{ field: 'lt1Bpm', value: 165, from: asOf, source: 'lab' }]
  const ignoring = (...keys: readonly string[]) =>
    estimateBoundaries({ runs: history, profile, ignoredEvidence: new Set(keys), asOf, values })

  test('counts for nothing, and stands in the ledger as ignored', () => {
    const ignored = ignoring('entered:lt1Bpm')
    expect(got(ignored.lt1Bpm).mean).toBeCloseTo(got(estimate(history).lt1Bpm).mean, 6)
    const entry = got(ignored.lt1Bpm).evidence.find(({ key }) => key === 'entered:lt1Bpm')
    expect(entry).toMatchObject({ setAside: 'ignored', weightFrac: 0 })
    expect(entry?.value).toBeCloseTo(165, 0)
  })

  test('a race that is ignored leaves the estimate as if it had never been run hard', () => {
    const hardKeys = got(ignoring().lt2Bpm).evidence.flatMap(({ key }) =>
      key?.startsWith('effort:') === true ? [key] : [],
    )
    expect(hardKeys.length).toBeGreaterThan(0)
    const evidence = got(ignoring(...hardKeys).lt2Bpm).evidence
    expect(evidence.filter(({ key, weightFrac }) => hardKeys.includes(key ?? '') && weightFrac > 0)).toEqual(
      [],
    )
  })

  test('a highest heart rate that is ignored lets the next one speak', () => {
    const [highest] = got(ignoring().heartRateMaxBpm).evidence.flatMap(({ key }) =>
      key?.startsWith('peak:') === true ? [key] : [],
    )
    const evidence = got(ignoring(present(highest, 'a race shows a peak')).heartRateMaxBpm).evidence
    expect(evidence.some(({ key }) => key?.startsWith('peak:') === true && key !== highest)).toBe(true)
  })
})

test('an entry far from everything else counts for less and is called an outlier', () => {
  const wrong: Profile = [{ field: 'lt2Bpm', value: 110, from: asOf, source: 'lab' }]
  const { evidence, mean } = got(estimate(history, wrong).lt2Bpm)
  expect(evidence.find(({ key }) => key === 'entered:lt2Bpm')?.setAside).toBe('outlier')
  expect(mean).toBeGreaterThan(150)
})

describe('the next test', () => {
  test('every test narrows the band, the more surely measured the more, and says how it is done', () => {
    const { nextTests, lt1Bpm } = estimate(easyRuns)
    expect(new Set(nextTests.map(({ test: name }) => name)).size).toBe(7)
    for (const { lt1SdNowBpm, lt1SdAfterBpm, steps, cost } of nextTests) {
      expect(lt1SdNowBpm).toBeCloseTo(got(lt1Bpm).sd, 9)
      expect(lt1SdAfterBpm).toBeLessThan(lt1SdNowBpm)
      expect(steps.length).toBeGreaterThan(0)
      expect(cost).not.toBe('')
    }
    const afterOf = (name: string) => nextTests.find((each) => each.test === name)?.lt1SdAfterBpm ?? 0
    expect(afterOf('lab')).toBeLessThan(afterOf('talk-test'))
    expect(afterOf('talk-test')).toBeLessThan(afterOf('talk-notes'))
  })
})

test('a change of watch is not a change of the runner: the line is that of the present watch, less sure', () => {
  const reading = (run: RunFacts, deviceName: string, shiftBpm: number): RunFacts => ({
    ...run,
    deviceName,
    steadyWindows: run.steadyWindows.map((window) => ({
      ...window,
      heartRateBpm: window.heartRateBpm + shiftBpm,
    })),
  })
  const before = [30, 33, 37, 40, 44, 47, 51].map((daysAgo) => reading(easyRun(daysAgo), 'Old', 8))
  const after = easyRuns.map((run) => reading(run, 'New', 0))
  const changed = got(estimate([...before, ...after]).heartRateSpeedRelation)
  const unchanged = got(
    estimate([...before.map((run) => ({ ...run, deviceName: 'New' })), ...after]).heartRateSpeedRelation,
  )
  expect(Math.abs(changed.heartRateAtReferenceBpm - 140)).toBeLessThan(
    Math.abs(unchanged.heartRateAtReferenceBpm - 140),
  )
})

test('the easy ceiling says until when and in which weather it holds', () => {
  const { limits } = estimate(history).easyCeiling
  expect(limits.map(({ code }) => code)).toEqual(['first-part-of-a-run', 'heat'])
  expect(limits[0]?.sentence).toContain('90 minutes')
})

test('which peak a maximum is makes a difference: a race’s ten beats above a laboratory’s move LT1 by less', () => {
  // Semin 2008: LT1 at 83.3 % of the laboratory’s maximum is 77 % of the race’s, ten to twelve beats higher.
  const fromLab = got(
    estimate(easyRuns, [{ field: 'heartRateMaxBpm', value: 194, from: asOf, source: 'lab' }]).lt1Bpm,
  )
  const fromRace = got(
    estimate(easyRuns, [{ field: 'heartRateMaxBpm', value: 206, from: asOf, source: 'lab' }]).lt1Bpm,
  )
  expect(fromRace.mean - fromLab.mean).toBeLessThan(12 * 0.851)
  expect(fromLab.low80).toBeLessThan(fromRace.mean)
  expect(fromRace.low80).toBeLessThan(fromLab.high80)
})

test('notes on talking that are ignored stay in the ledger', () => {
  const reports = new Map(
    easyRuns.map(({ activityId }) => [activityId, { talk: 'broken' as const }] as const),
  )
  const told = { runs: history, profile: [], reports, asOf, values }
  const heard = got(estimateBoundaries(told).lt1Bpm)
  expect(heard.evidence.some(({ key, weightFrac }) => key === 'talk-notes' && weightFrac > 0)).toBe(true)
  const { evidence, mean } = got(
    estimateBoundaries({ ...told, ignoredEvidence: new Set(['talk-notes']) }).lt1Bpm,
  )
  expect(evidence.find(({ key }) => key === 'talk-notes')).toMatchObject({
    setAside: 'ignored',
    weightFrac: 0,
  })
  expect(mean).toBeCloseTo(got(estimate(history).lt1Bpm).mean, 6)
})
