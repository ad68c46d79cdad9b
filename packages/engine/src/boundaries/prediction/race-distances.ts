import { unitFactors } from '../../base/units.ts'

export const halfMarathonM = 21_097.5
export const marathonM = 42_195

/** The distances that are always predicted, with their names. */
export const raceDistances = [
  { distanceM: 1500, name: '1500 m' },
  { distanceM: 3000, name: '3 km' },
  { distanceM: 5000, name: '5 km' },
  { distanceM: 10_000, name: '10 km' },
  { distanceM: halfMarathonM, name: 'half marathon' },
  { distanceM: marathonM, name: 'marathon' },
] as const

/** A race distance in words. */
export function raceDistanceText(distanceM: number): string {
  const named = raceDistances.find((race) => Math.abs(race.distanceM - distanceM) < 1)
  if (named === undefined && distanceM < unitFactors.mPerKm) return `${Math.round(distanceM)} m`
  return named?.name ?? `${Number((distanceM / unitFactors.mPerKm).toFixed(2))} km`
}
