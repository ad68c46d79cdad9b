// Runs with steady windows, drawn by hand, for tests of the fitness trend.

import { addDays, type LocalDate } from '../../base/time.ts'
import { sketchRun } from '../../signal/run-facts.fixture.ts'
import type { RunFacts } from '../../signal/run-facts.ts'

export interface TrendRunSketch {
  readonly date: LocalDate
  readonly speedMps?: number
  readonly heartRateBpm?: number
  readonly temperatureC?: number
  readonly deviceName?: string
  readonly hasChestStrap?: boolean
}

/** An easy run of 45 minutes with four windows, at 2.8 m/s and 145 bpm unless said otherwise. */
export function sketchTrendRun(sketch: TrendRunSketch): RunFacts {
  const { date, speedMps = 2.8, heartRateBpm = 145, temperatureC, deviceName, hasChestStrap } = sketch
  const facts = sketchRun({ date, stretches: [{ minutes: 45, speedMps, heartRateBpm }] })
  return {
    ...facts,
    ...(deviceName !== undefined && { deviceName }),
    ...(hasChestStrap !== undefined && { hasChestStrap }),
    steadyWindows: [600, 1200, 1800, 2400].map((startS) => ({
      startS,
      durationS: 300,
      heartRateBpm,
      gradeAdjustedSpeedMps: speedMps,
      gradeFrac: 0,
      ...(temperatureC !== undefined && { temperatureC }),
    })),
  }
}

/** Deviations that look like chance, are the same in every run of the tests, and have a mean near 0 and a spread of 1. */
function chanceOf(index: number): number {
  const share = ((index * 0.618_034) % 1) + ((index * 0.754_878) % 1) + ((index * 0.569_84) % 1)
  return (share - 1.5) * 2
}

const runDays = [1, 3, 5, 6]

/** Four runs a week; each part may follow the week, and hearts differ by three beats from day to day. */
export function trendRuns(options: {
  readonly from: LocalDate
  readonly weeksCount: number
  readonly runOf?: (week: number) => Omit<TrendRunSketch, 'date'>
}): readonly RunFacts[] {
  const { from, weeksCount, runOf } = options
  return Array.from({ length: 4 * weeksCount }, (_, index) => {
    const week = Math.floor(index / 4)
    const own = runOf?.(week) ?? {}
    const weekday = runDays[index % runDays.length] ?? 0
    return sketchTrendRun({
      temperatureC: 8,
      ...own,
      date: addDays(from, 7 * week + weekday),
      heartRateBpm: (own.heartRateBpm ?? 145) + 3 * chanceOf(index),
    })
  })
}
