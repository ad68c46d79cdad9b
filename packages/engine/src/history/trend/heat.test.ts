import { expect, test } from 'vitest'
import { defaultProposalValues as values } from '../../science/proposals/index.ts'
import { heatC, wetBulbGlobeTemperatureC } from './heat.ts'

test('wet-bulb globe temperature as published (acceptance A24)', () => {
  expect(wetBulbGlobeTemperatureC(20, 0.6)).toBeCloseTo(20.8, 1)
  expect(wetBulbGlobeTemperatureC(25, 0.6)).toBeCloseTo(25.6, 1)
  expect(wetBulbGlobeTemperatureC(30, 0.5)).toBeCloseTo(29.3, 1)
})

test('cool air costs nothing, and warmer air never less', () => {
  expect(heatC(5, values)).toBe(0)
  for (let temperature = -10; temperature < 40; temperature++)
    expect(heatC(temperature + 1, values)).toBeGreaterThanOrEqual(heatC(temperature, values))
})
