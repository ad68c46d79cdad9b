import type { ProposalValues } from '../../science/proposals/index.ts'

/**
 * Wet-bulb globe temperature in shade and light wind, as the Australian Bureau of Meteorology approximates it:
 * 0.567 · T + 0.393 · e + 3.94, with e = humidity · 6.105 · exp(17.27 · T / (237.7 + T)) in hPa.
 */
export function wetBulbGlobeTemperatureC(temperatureC: number, humidityFrac: number): number {
  const vapourHpa = humidityFrac * 6.105 * Math.exp((17.27 * temperatureC) / (237.7 + temperatureC))
  return 0.567 * temperatureC + 0.393 * vapourHpa + 3.94
}

/**
 * How far a run was above the temperature that costs nothing, from what its watch showed. The watch is warmed by
 * the arm; humidity is not recorded and taken as usual.
 */
export function heatC(watchTemperatureC: number, values: ProposalValues): number {
  const airC = watchTemperatureC - values.trendWatchWarmthC
  return Math.max(0, wetBulbGlobeTemperatureC(airC, values.trendHumidityFrac) - values.trendHeatFromC)
}
