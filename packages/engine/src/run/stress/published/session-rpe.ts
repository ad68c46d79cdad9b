import { unitFactors } from '../../../base/units.ts'

/**
 * Foster's session load: how hard it felt on Borg's scale from 0 to 10, times the minutes. Cheap, and the only one
 * that also covers strength training. The coefficient of variation of a repeated run is 28.1 % (Wallace 2014).
 */
export function sessionRpeAu(feltCr10: number, durationS: number): number {
  return (feltCr10 * durationS) / unitFactors.sPerMin
}
