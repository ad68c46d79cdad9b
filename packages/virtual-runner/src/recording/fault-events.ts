import { unitFactors } from '@footing/engine'
import type { Random } from '../chance/random.ts'
import type { Fault, FaultKind } from './fault.ts'

const shortestEventS = 3

/** Seconds until the next event of a Poisson process. */
function nextS(random: Random, perHour: number): number {
  return perHour > 0 ? (-Math.log(1 - random.uniform()) * unitFactors.sPerHour) / perHour : Infinity
}

/** Stretches in which something goes wrong, each with a size; 0 between them. Every one is told to `faults`. */
export function faultEvents(
  random: Random,
  shape: {
    readonly kind: FaultKind
    readonly perHour: number
    readonly longestS: number
    readonly lowestSize: number
    readonly highestSize: number
    readonly faults: Fault[]
  },
): (second: number) => number {
  const draw = (from: number) => {
    const startS = from + nextS(random, shape.perHour)
    return {
      startS,
      endS: startS + random.between(shortestEventS, shape.longestS),
      size: random.between(shape.lowestSize, shape.highestSize),
      isTold: false,
    }
  }
  let event = draw(0)
  return (second) => {
    if (second >= event.endS) event = draw(second)
    if (second < event.startS) return 0
    if (!event.isTold) {
      event.isTold = true
      shape.faults.push({ kind: shape.kind, startS: second, endS: Math.ceil(event.endS) })
    }
    return event.size
  }
}

/** One stretch that befalls a run with the given probability; outside of it false. */
export function faultStretch(
  random: Random,
  shape: {
    readonly kind: FaultKind
    readonly probabilityFrac: number
    readonly earliestS: number
    readonly latestS: number
    readonly shortestS: number
    readonly longestS: number
    readonly faults: Fault[]
  },
): (second: number) => boolean {
  if (!random.chance(shape.probabilityFrac)) return () => false
  const startS = Math.round(random.between(shape.earliestS, Math.max(shape.latestS, shape.earliestS + 1)))
  const endS = startS + Math.round(random.between(shape.shortestS, shape.longestS))
  shape.faults.push({ kind: shape.kind, startS, endS })
  return (second) => second >= startS && second < endS
}
