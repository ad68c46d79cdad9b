import { unitFactors } from '@footing/engine'

/** "9.1 km", "42 km" from a hundred on, "800 m" below one kilometre. */
export function distanceText(distanceM: number): string {
  if (Math.round(distanceM) < unitFactors.mPerKm) return `${Math.round(distanceM)} m`
  const kilometres = distanceM / unitFactors.mPerKm
  return kilometres >= 100 ? `${Math.round(kilometres)} km` : `${kilometres.toFixed(1)} km`
}
