import { paceSPerKm, unitFactors } from './units.ts'

/** A speed as the pace that runners read, "5:52". For sentences only; never computed with. */
export function paceText(speedMps: number): string {
  const totalS = Math.round(paceSPerKm(speedMps))
  const minutes = Math.floor(totalS / unitFactors.sPerMin)
  return `${minutes}:${String(totalS - minutes * unitFactors.sPerMin).padStart(2, '0')}`
}
