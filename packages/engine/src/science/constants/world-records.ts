import type { Cited } from '../cited.ts'

/** A men's world record on foot: nobody has covered the distance faster. */
export interface WorldRecord extends Cited {
  readonly distanceM: number
}

function record(distanceM: number, value: number, meaning: string): WorldRecord {
  return { distanceM, value, unit: 'S', meaning, source: 'world-athletics', evidence: 'memory' }
}

/**
 * Fastest times over the distances of `best-efforts.ts`, shortest first. They bound what a recording may
 * claim; a record that falls by a second changes nothing here that matters.
 */
export const worldRecords = [
  record(400, 43.03, '400 m, van Niekerk 2016'),
  record(800, 100.91, '800 m, Rudisha 2012'),
  record(1000, 131.96, '1000 m, Ngeny 1999'),
  record(1500, 206, '1500 m, El Guerrouj 1998'),
  record(1609.344, 223.13, 'Mile, El Guerrouj 1999'),
  record(3000, 437.55, '3000 m, J. Ingebrigtsen 2024'),
  record(5000, 755.36, '5000 m, J. Cheptegei 2020'),
  record(10_000, 1571, '10 000 m, J. Cheptegei 2020'),
  record(21_097.5, 3402, 'Half marathon, J. Kiplimo 2025'),
  record(42_195, 7235, 'Marathon, Kiptum 2023'),
] as const

/**
 * The shortest time in which anyone could run a distance: the record's pace of the longest record distance
 * that is not longer, so it never asks for more than was run. Shorter than the first record: its pace.
 */
export function shortestPossibleDurationS(distanceM: number): number {
  let speedMps = worldRecords[0].distanceM / worldRecords[0].value
  for (const { distanceM: recordM, value } of worldRecords)
    if (recordM <= distanceM) speedMps = recordM / value
  return distanceM / speedMps
}
