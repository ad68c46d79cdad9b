import { addDays } from '@footing/engine'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../chance/random.ts'
import { createHeatHabit } from './heat-habit.ts'
import { createResidualFatigue, strainOf } from './residual-fatigue.ts'
import { createTissue, spikeHazard } from './tissue.ts'

const startDate = '2025-01-06'

/** Injuries per 1000 h of a year of runs every second day, each as long as `kmOf` says. */
function injuriesPer1000h(
  options: { readonly level: 'beginner' | 'club'; readonly frailty: number },
  kmOf: (run: number) => number,
): number {
  let injuries = 0
  let hours = 0
  for (let seed = 0; seed < 300; seed++) {
    const tissue = createTissue(options)
    const random = createRandom(seed, 'legs')
    for (let run = 0; run < 180; run++) {
      const km = kmOf(run)
      hours += km / 10
      const date = addDays(startDate, 2 * run)
      const broke = tissue.breakAfter({ date, distanceM: km * 1000, timeS: km * 360, random })
      if (broke !== undefined) injuries += 1
    }
  }
  return (1000 * injuries) / hours
}

describe('legs', () => {
  test('spikes are as dangerous as published (Frandsen 2025)', () => {
    const ratios = [0.9, 1.1, 1.101, 1.3, 1.301, 2, 2.01]
    expect(ratios.map(spikeHazard)).toEqual([1, 1, 1.64, 1.64, 1.52, 1.52, 2.28])
  })

  test('even running breaks them at the published rate, 7.7 or for novices 17.8 in 1000 h (Videbæk 2015)', () => {
    expect(Math.abs(injuriesPer1000h({ level: 'club', frailty: 1 }, () => 10) / 7.7 - 1)).toBeLessThan(0.12)
    expect(Math.abs(injuriesPer1000h({ level: 'beginner', frailty: 1 }, () => 5) / 17.8 - 1)).toBeLessThan(
      0.12,
    )
  })

  test('spikes break them more often, and frailty 0 never', () => {
    const spiky = (run: number) => (run % 16 === 15 ? 22 : 9.2)
    const even = () => 10
    expect(injuriesPer1000h({ level: 'club', frailty: 1 }, spiky)).toBeGreaterThan(
      1.1 * injuriesPer1000h({ level: 'club', frailty: 1 }, even),
    )
    expect(injuriesPer1000h({ level: 'club', frailty: 0 }, spiky)).toBe(0)
  })
})

describe('what stays in the body from one day to the next', () => {
  test('a hard session or a long run leaves about 1, an easy hour little, and it fades in days', () => {
    const hard = strainOf({ easyS: 2400, moderateS: 300, hardS: 1400 })
    const long = strainOf({ easyS: 7800, moderateS: 0, hardS: 0 })
    const easy = strainOf({ easyS: 3000, moderateS: 0, hardS: 0 })
    expect(hard).toBeGreaterThan(0.7)
    expect(long).toBeGreaterThan(0.7)
    expect(easy).toBeLessThan(0.2)
    const fatigue = createResidualFatigue()
    fatigue.add(0, hard)
    const days = [0.5, 1, 2, 4].map((day) => fatigue.tirednessAt(day * 86_400))
    for (let i = 1; i < days.length; i++) expect(days[i]).toBeLessThan(days[i - 1] ?? 0)
    expect(days[3]).toBeLessThan(0.1)
  })

  test('ten warm runs make a body used to heat, a cool month lets it forget half of it (Daanen 2018)', () => {
    const heat = createHeatHabit()
    for (let day = 0; day < 10; day++) heat.expose(addDays('2025-07-01', day), 12)
    const used = heat.acclimatisedOn('2025-07-11')
    expect(used).toBeGreaterThan(0.6)
    expect(heat.acclimatisedOn('2025-08-10') / used).toBeCloseTo(0.977 ** 30, 6)
  })
})
