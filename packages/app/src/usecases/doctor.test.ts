import { describe, expect, test } from 'vitest'
import type { Clock } from '../ports/clock.ts'
import type { Machine } from '../ports/machine.ts'
import { importSmallHistory } from '../test/api.fixture.ts'
import { temporaryHouse } from '../test/house.fixture.ts'
import { type DoctorOptions, examine } from './doctor.ts'

const gibibyteByte = 2 ** 30
const wellClock: Clock = {
  today: () => '2026-11-21',
  isTodayGiven: false,
  nowEpochS: () => 0,
  monotonicS: () => 0,
}
const wellMachine: Machine = {
  nodeVersion: 'v24.1.0',
  canWriteData: async () => true,
  freeSpaceByte: async () => 50 * gibibyteByte,
}

async function standings(changes: Partial<DoctorOptions> & { readonly machine?: Machine }) {
  const house = await temporaryHouse()
  const document = await examine({
    dataFolder: house.dataFolder,
    clock: wellClock,
    machine: wellMachine,
    store: { ok: true, value: house.store },
    ...changes,
  })
  return { ...document, at: Object.fromEntries(document.checks.map((check) => [check.code, check.standing])) }
}

describe('the doctor', () => {
  test('finds a fresh house well', async () => {
    const { isWell, checks } = await standings({})
    expect(isWell).toBe(true)
    expect(checks.every((check) => check.standing === 'well')).toBe(true)
  })

  test.each([
    ['node', { nodeVersion: 'v22.9.0' }],
    ['data-folder', { canWriteData: async () => false }],
    ['disk-space', { freeSpaceByte: async () => 1000 }],
  ] as const)('finds trouble with %s', async (code, change) => {
    const { isWell, at } = await standings({ machine: { ...wellMachine, ...change } })
    expect(isWell).toBe(false)
    expect(at[code]).toBe('trouble')
  })

  test('says why the store cannot be opened, and still looks at the rest', async () => {
    const error = { code: 'store-damaged', sentence: 'The file is no database.' }
    const { isWell, checks, at } = await standings({ store: { ok: false, error } })
    expect(isWell).toBe(false)
    expect(checks.find((check) => check.code === 'store')?.sentence).toBe(error.sentence)
    expect(at['node']).toBe('well')
  })

  test('notices a clock that was never set, and activities of the future', async () => {
    const asleep = await standings({ clock: { ...wellClock, today: () => '1970-01-01' } })
    expect(asleep.at['clock']).toBe('trouble')
    const house = await temporaryHouse()
    await importSmallHistory(house)
    const early = { ...wellClock, today: () => '2026-02-01' }
    const { at } = await standings({ clock: early, store: { ok: true, value: house.store } })
    expect(at['dates']).toBe('attention')
  })

  test('notices facts that another version made', async () => {
    const house = await temporaryHouse()
    await importSmallHistory(house)
    const store = { ...house.store, listStaleRuns: async () => ['some-run'] }
    const { at, isWell } = await standings({ store: { ok: true, value: store } })
    expect(at['facts']).toBe('attention')
    expect(isWell).toBe(true)
  })
})
