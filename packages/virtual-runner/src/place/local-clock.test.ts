import { expect, test } from 'vitest'
import { utcOffsetS } from './local-clock.ts'

test('summer time runs from the last Sunday of March to the last Sunday of October', () => {
  // Dates of the change as published for central Europe.
  const changes = [
    ['2024-03-31', '2024-10-27'],
    ['2025-03-30', '2025-10-26'],
    ['2026-03-29', '2026-10-25'],
    ['2027-03-28', '2027-10-31'],
  ] as const
  for (const [spring, autumn] of changes) {
    const dayBefore = (date: string) => `${date.slice(0, 8)}${String(Number(date.slice(8)) - 1)}`
    expect(utcOffsetS(dayBefore(spring))).toBe(3600)
    expect(utcOffsetS(spring)).toBe(7200)
    expect(utcOffsetS(dayBefore(autumn))).toBe(7200)
    expect(utcOffsetS(autumn)).toBe(3600)
  }
})
