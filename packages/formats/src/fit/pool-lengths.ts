/** The lengths of a swim in a pool. */

import type { PoolLength } from '@footing/engine'
import type { FitContents } from './fit-contents.ts'
import { lengthMessage } from './profile.ts'

/** A length that was swum, by the number the format gives it; the other kind is a rest at the wall. */
export const lengthKinds = { idle: 0, active: 1 } as const

/** A length on the file's clock. */
export interface FitPoolLength {
  readonly startFitS: number
  readonly length: Omit<PoolLength, 'startEpochS'>
}

/** All lengths that say when they began and how long they took, in file order. */
export function readPoolLengths(contents: FitContents): readonly FitPoolLength[] {
  return contents.all(lengthMessage).flatMap(({ startFitS, elapsedS, timerS, strokeCount, kind }) => {
    const tookS = elapsedS ?? timerS
    if (startFitS === undefined || tookS === undefined) return []
    const isActive = kind === undefined ? strokeCount !== undefined : kind === lengthKinds.active
    return {
      startFitS,
      length: { elapsedS: tookS, ...(strokeCount !== undefined && { strokeCount }), isActive },
    }
  })
}
