/** Says by which boundary an old run was judged, where it was not today's. */

import { isAvailable, type Reason } from '../base/computed.ts'
import { monthNames } from '../base/date-names.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { EasyJudgement } from './judged-run.ts'
import { effortWords } from './wording.ts'

function boundaryWords(from: EasyJudgement['from'], { lt1Bpm, lt1SpeedMps }: Boundaries): string | undefined {
  const lt1 = from === 'heart-rate' ? lt1Bpm : lt1SpeedMps
  return isAvailable(lt1) ? effortWords(from, lt1.mean) : undefined
}

/** "Judged by your boundary of March 2024, 151 bpm."; undefined where it comes to the same as today's. */
export function boundaryOfItsTime(
  from: EasyJudgement['from'],
  { own, today }: { readonly own: Boundaries; readonly today: Boundaries },
): Reason | undefined {
  const words = boundaryWords(from, own)
  if (words === undefined || words === boundaryWords(from, today)) return undefined
  const month = monthNames[Number(own.asOf.slice(5, 7)) - 1] ?? ''
  return {
    code: 'boundary-of-its-time',
    sentence: `Judged by your boundary of ${month} ${own.asOf.slice(0, 4)}, ${words}.`,
  }
}
