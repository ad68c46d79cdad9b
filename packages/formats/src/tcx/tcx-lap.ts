import type { ClaimedSummary, LapTrigger, RawLap } from '@footing/engine'

/** A lap as its summary row in the file states it; NaN where the row is silent. */
export interface TcxLap {
  readonly startEpochS: number
  timerS: number
  distanceM: number
  averageHeartRateBpm: number
  maximumHeartRateBpm: number
  trigger: LapTrigger
  /** The last sample before the next lap began. */
  lastEpochS: number
}

export function emptyLap(startEpochS: number): TcxLap {
  return {
    startEpochS,
    timerS: Number.NaN,
    distanceM: Number.NaN,
    averageHeartRateBpm: Number.NaN,
    maximumHeartRateBpm: Number.NaN,
    trigger: 'unknown',
    lastEpochS: Number.NaN,
  }
}

/** The schema knows Manual, Distance, Location, Time and HeartRate; all but the first are the device's doing. */
export function toLapTrigger(triggerMethod: string): LapTrigger {
  switch (triggerMethod.trim()) {
    case 'Manual':
      return 'manual'
    case 'Distance':
    case 'Location':
    case 'Time':
    case 'HeartRate':
      return 'automatic'
    default:
      return 'unknown'
  }
}

/** An object with only those numbers that are known. */
function known<Key extends string>(
  values: Readonly<Record<Key, number>>,
): { readonly [key in Key]?: number } {
  const found: { [key in Key]?: number } = {}
  for (const key in values) {
    if (Number.isFinite(values[key])) found[key] = values[key]
  }
  return found
}

/** Until the next lap begins; the last lap ends with its last sample. Never shorter than its own timer. */
function elapsedSOf(lap: TcxLap, next: TcxLap | undefined): number {
  const spanS = (next?.startEpochS ?? lap.lastEpochS) - lap.startEpochS
  return Math.max(0, ...[spanS, lap.timerS].filter(Number.isFinite))
}

/** The laps that say when they began, in file order. */
export function toRawLaps(laps: readonly TcxLap[]): RawLap[] {
  const placed = laps.filter(({ startEpochS }) => !Number.isNaN(startEpochS))
  return placed.map((lap, index) => {
    const { startEpochS, timerS, distanceM, averageHeartRateBpm, maximumHeartRateBpm, trigger } = lap
    return {
      startEpochS,
      elapsedS: elapsedSOf(lap, placed[index + 1]),
      ...known({ timerS, distanceM, averageHeartRateBpm, maximumHeartRateBpm }),
      trigger,
    }
  })
}

function sum(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((total, value) => total + value, 0)
}

/**
 * What the laps claim together: the sum of timers and of distances, the mean heart rate weighted by timer,
 * the highest maximum. A sum is absent where one lap is silent, for the rest would understate it; so is the
 * mean. A total distance of zero is absent: nothing was measured.
 */
export function claimedByLaps(laps: readonly TcxLap[]): ClaimedSummary {
  const timerS = sum(laps.map((lap) => lap.timerS))
  const distanceM = sum(laps.map((lap) => lap.distanceM))
  const beatsWeighted = sum(
    laps.filter((lap) => lap.timerS > 0).map((lap) => lap.averageHeartRateBpm * lap.timerS),
  )
  const maximumHeartRateBpm = Math.max(...laps.map((lap) => lap.maximumHeartRateBpm).filter(Number.isFinite))
  return known({
    timerS: timerS > 0 ? timerS : Number.NaN,
    distanceM: distanceM > 0 ? distanceM : Number.NaN,
    averageHeartRateBpm: beatsWeighted / timerS,
    maximumHeartRateBpm,
  })
}
