import { type SampleKind, sampleKinds } from './export-handler.ts'
import type { HealthRecordColumns, HealthRecordKind, HealthRecords } from './health-workout.ts'
import { countBelow, type RecordRows, type SortedRecords, type TimeSpan } from './record-rows.ts'
import type { FoundWorkout } from './workout-draft.ts'
import { workoutSport } from './workout-kinds.ts'

/** Distances are kept to the millimetre, the rest to the hundredth: finer is the noise of 32 bits. */
const keptPerUnit = 1000

/** A record may be handed to the workouts of several apps that saw the same run, but not to any number. */
const mostSharing = 50

const stepSports = ['run', 'walk', 'hike']

/** Which records belong to a workout of a kind: the distance of a walk to the shop is not that of a ride. */
function kindsFor(kind: string): readonly (readonly [HealthRecordKind, SampleKind])[] {
  const sport = workoutSport(kind)
  return [
    ['heartRateBpm', 'heartRate'],
    ...(stepSports.includes(sport)
      ? ([
          ['distanceM', 'distanceOnFoot'],
          ['stepCount', 'steps'],
        ] as const)
      : []),
    ...(sport === 'ride' ? ([['distanceM', 'distanceCycling']] as const) : []),
    ...(sport === 'run'
      ? ([
          ['speedMps', 'runningSpeed'],
          ['powerW', 'runningPower'],
        ] as const)
      : []),
  ]
}

/** The source that wrote the most of some rows; of equals the one that began first. */
function busiestSource(source: Uint8Array): number | undefined {
  const counts = new Map<number, number>()
  for (const number of source) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

function kept(value: number): number {
  return Math.round(value * keptPerUnit) / keptPerUnit
}

/** Gives each workout the records that lie inside it. */
export class WorkoutRecords {
  readonly #sorted = new Map<SampleKind, SortedRecords>()
  #leftRows = 0

  constructor(rows: ReadonlyMap<SampleKind, RecordRows>, spans: readonly TimeSpan[]) {
    for (const kind of sampleKinds) {
      const sorted = rows.get(kind)?.within(spans)
      if (sorted === undefined) continue
      this.#sorted.set(kind, sorted)
      this.#leftRows += sorted.startEpochS.length * mostSharing
    }
  }

  /**
   * The records that begin inside the workout. Watch and phone both count the same steps: of each kind those
   * of one source are taken, the workout's own where it wrote any, else the one that wrote most.
   */
  of({ summary }: FoundWorkout, ownSource: number | undefined): HealthRecords {
    const records: { -readonly [kind in HealthRecordKind]?: HealthRecordColumns } = {}
    for (const [channel, kind] of kindsFor(summary.kind)) {
      const columns = this.#columnsIn(kind, summary, ownSource)
      if (columns !== undefined) records[channel] = columns
    }
    return records
  }

  #columnsIn(
    kind: SampleKind,
    span: TimeSpan,
    ownSource: number | undefined,
  ): HealthRecordColumns | undefined {
    const sorted = this.#sorted.get(kind)
    if (sorted === undefined) return undefined
    const first = countBelow(sorted.startEpochS, span.startEpochS)
    const last = countBelow(sorted.startEpochS, span.endEpochS)
    this.#leftRows -= last - first
    if (first === last || this.#leftRows < 0) return undefined

    const source = sorted.source.subarray(first, last)
    const taken =
      ownSource !== undefined && source.includes(ownSource) ? ownSource : (busiestSource(source) ?? 0)
    const startS: number[] = []
    const durationS: number[] = []
    const value: number[] = []
    for (let row = first; row < last; row += 1) {
      if (sorted.source[row] !== taken) continue
      startS.push((sorted.startEpochS[row] ?? Number.NaN) - span.startEpochS)
      durationS.push(sorted.durationS[row] ?? 0)
      value.push(kept(sorted.value[row] ?? Number.NaN))
    }
    return { startS, durationS, value }
  }
}
