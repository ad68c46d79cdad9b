import { unitFactors } from '../../base/units.ts'
import { clockWords } from '../wording.ts'
import type { NominalLength } from './nominal-lengths.ts'
import type { RepetitionSet } from './repetition-sets.ts'

/** Up to here a length that is no whole minutes is said in seconds: "90 s", "100 s", but "2:30". */
const longestInSecondsS = 100

/** A row of single lengths is worth its own form from so many on. */
const shortestRow = 3

/** Among metres a mile is 1600 m. */
const rowSteps = { fineBelowM: 1000, fineM: 10, coarseM: 50 } as const

function roundedM(distanceM: number): number {
  const stepM = distanceM < rowSteps.fineBelowM ? rowSteps.fineM : rowSteps.coarseM
  return Math.round(distanceM / stepM) * stepM
}

const isWholeMinutes = (durationS: number) => durationS % unitFactors.sPerMin === 0

/** "3 min", "90 s", "2:30", "400 m", "1 mile", "2 km". */
export function lengthWords(length: NominalLength): string {
  if (length.by === 'time') {
    const { durationS } = length
    if (isWholeMinutes(durationS)) return `${durationS / unitFactors.sPerMin} min`
    return durationS <= longestInSecondsS ? `${durationS} s` : clockWords(durationS)
  }
  const { distanceM } = length
  if (distanceM === unitFactors.mPerMile) return '1 mile'
  const km = distanceM / unitFactors.mPerKm
  return km >= 2 ? `${Math.round(10 * km) / 10} km` : `${distanceM} m`
}

/** "6–5–4–3–2–1 min", "1000–800–600 m": sets of one length each, in one unit; undefined where they are not that. */
export function lengthsRowWords(sets: readonly RepetitionSet[]): string | undefined {
  const lengths = sets.flatMap((set) =>
    set.lengths.length === 1 ? Array.from({ length: set.count }, () => set.lengths[0]) : [],
  )
  const isRow = sets.length >= shortestRow && sets.every((set) => set.count <= 2 && set.lengths.length === 1)
  if (!isRow) return undefined
  const minutes = lengths.flatMap((length) =>
    length?.by === 'time' && isWholeMinutes(length.durationS) ? [length.durationS / unitFactors.sPerMin] : [],
  )
  if (minutes.length === lengths.length) return `${minutes.join('–')} min`
  const metres = lengths.flatMap((length) => (length?.by === 'distance' ? [roundedM(length.distanceM)] : []))
  return metres.length === lengths.length ? `${metres.join('–')} m` : undefined
}
