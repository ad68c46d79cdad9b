import { addDays } from '@footing/engine'
import { expect, test } from 'vitest'
import { createRandom } from '../chance/random.ts'
import { airTemperatureC } from './weather.ts'

const place = createRandom(1, 'weather')

test('summers are warm, winters cold, afternoons warmer than mornings, and a day keeps its weather', () => {
  const meanC = (from: string, hour: number) =>
    Array.from({ length: 30 }, (_, day) => airTemperatureC(place, addDays(from, day), hour)).reduce(
      (sum, temperature) => sum + temperature / 30,
      0,
    )
  expect(meanC('2025-07-01', 15)).toBeGreaterThan(meanC('2025-01-01', 15) + 12)
  expect(meanC('2025-04-01', 15)).toBeGreaterThan(meanC('2025-04-01', 6) + 4)
  expect(airTemperatureC(place, '2025-05-05', 8)).toBe(airTemperatureC(place, '2025-05-05', 8))
})
