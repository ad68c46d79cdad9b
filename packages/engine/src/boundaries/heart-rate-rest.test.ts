import { describe, expect, test } from 'vitest'
import type { DailyMeasurement } from '../activity/daily-measurement.ts'
import { isAvailable } from '../base/computed.ts'
import { addDays, type LocalDate } from '../base/time.ts'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { sketchRun } from '../signal/run-facts.fixture.ts'
import { restingHeartRate } from './heart-rate-rest.ts'
import type { Profile } from './profile.ts'

const asOf = '2025-06-30'

function days(bpm: readonly number[], newest: LocalDate = asOf): DailyMeasurement[] {
  return bpm.map((value, index) => ({
    date: addDays(newest, -index),
    quantity: 'heartRateRestBpm',
    value,
    source: 'watch',
  }))
}

function entered(value: number, from: LocalDate = asOf): Profile {
  return [{ field: 'heartRateRestBpm', value, from, source: 'runner' }]
}

function rest(evidence: Partial<Parameters<typeof restingHeartRate>[0]>) {
  const computed = restingHeartRate({ profile: [], asOf, values, ...evidence })
  if (!isAvailable(computed)) throw new Error(computed.reason.code)
  return computed
}

describe('resting heart rate', () => {
  test('is unknown until it is entered or measured; runs alone do not tell', () => {
    const runs = [sketchRun({ date: asOf, stretches: [{ minutes: 40, heartRateBpm: 120, speedMps: 2.5 }] })]
    expect(isAvailable(restingHeartRate({ profile: [], runs, asOf, values }))).toBe(false)
    expect(isAvailable(restingHeartRate({ profile: [], days: days([50, 51]), asOf, values }))).toBe(false)
  })

  test('is the middle of the last weeks, which one night of fever does not move', () => {
    const usual = days([50, 52, 51, 49, 50, 51, 50])
    expect(rest({ days: usual }).mean).toBe(50)
    expect(
      rest({ days: [...usual, { ...days([80])[0], date: addDays(asOf, -9) } as DailyMeasurement] }).mean,
    ).toBeLessThan(52)
    expect(
      rest({ days: [...usual, ...days([70, 70, 70, 70, 70, 70, 70, 70], addDays(asOf, -60))] }).mean,
    ).toBe(50)
  })

  test('two sources of one day are one day, and the future is not read', () => {
    const twice = [...days([50, 52, 54]), ...days([50, 52, 54])]
    expect(rest({ days: twice }).sd).toBe(rest({ days: days([50, 52, 54]) }).sd)
    expect(rest({ days: [...days([50, 52, 54]), ...days([40], addDays(asOf, 5))] }).mean).toBe(52)
  })

  test('grows less sure with age and says so', () => {
    const fresh = rest({ days: days([50, 51, 52]) })
    const old = rest({ days: days([50, 51, 52], '2024-06-30') })
    expect(old.sd).toBeGreaterThan(fresh.sd)
    expect(old.evidence[0]?.sentence).toContain('may have moved')
    expect(fresh.evidence[0]?.sentence).not.toContain('may have moved')
  })

  test('entered and measured are joined by their errors; where they disagree the band grows', () => {
    const agreeing = rest({ profile: entered(51), days: days([50, 51, 52, 50]) })
    expect(agreeing.mean).toBeGreaterThan(50)
    expect(agreeing.mean).toBeLessThan(51.1)
    expect(agreeing.sd).toBeLessThan(values.heartRateRestEnteredSdBpm)
    const apart = rest({ profile: entered(70), days: days([50, 51, 52, 50]) })
    expect(apart.sd).toBeGreaterThan(2 * agreeing.sd)
  })

  test('lies well below the lowest heart rate held in a run', () => {
    const runs = [sketchRun({ date: asOf, stretches: [{ minutes: 30, heartRateBpm: 80, speedMps: 1.5 }] })]
    const capped = rest({ profile: entered(78), runs })
    expect(capped.mean).toBeLessThan(68)
    expect(capped.evidence.map(({ key }) => key)).toContain('rest-cap')
    const easy = [sketchRun({ date: asOf, stretches: [{ minutes: 30, heartRateBpm: 130, speedMps: 2.5 }] })]
    expect(rest({ profile: entered(50), runs: easy }).mean).toBe(50)
  })

  test('weights add up to one, and what is ignored stays in sight at none', () => {
    const all = { profile: entered(52), days: days([50, 51, 52]) }
    const total = rest(all).evidence.reduce((sum, { weightFrac }) => sum + weightFrac, 0)
    expect(total).toBeCloseTo(1, 9)
    const ignoring = rest({ ...all, ignoredEvidence: new Set(['entered:heartRateRestBpm']) })
    expect(ignoring.mean).toBe(51)
    expect(ignoring.evidence.find(({ kind }) => kind === 'entered')).toMatchObject({
      weightFrac: 0,
      setAside: 'ignored',
    })
  })
})
