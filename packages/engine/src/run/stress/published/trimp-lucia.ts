import { unitFactors } from '../../../base/units.ts'
import type { IntensityTime } from '../../judged-run.ts'

/**
 * Lucia's impulse: minutes below LT1 once, between LT1 and LT2 twice, above LT2 three times. The coefficient of
 * variation of a repeated run is 10.7 % (Wallace 2014).
 */
export function trimpLuciaAu({
  easyS,
  moderateS,
  hardS,
}: Pick<IntensityTime, 'easyS' | 'moderateS' | 'hardS'>): number {
  return (easyS + 2 * moderateS + 3 * hardS) / unitFactors.sPerMin
}
