import { createHash } from 'node:crypto'
import {
  type Activity,
  available,
  channelNames,
  localDateAt,
  type RunFacts,
  type Sport,
  type Streams,
  unavailable,
} from '@footing/engine'
import type { NewActivity, NewImport, OriginalFile } from '../store.ts'

/**
 * Imports made up for tests of a store: whatever the seed, the same import again. They look like what a watch
 * records, with stops, gaps and missing samples; nothing in them means anything.
 */

const firstStartEpochS = 1_750_000_000
const sPerDay = 86_400

export interface SampleOptions {
  readonly seed: number
  readonly sampleCount?: number
  readonly sport?: Sport
  readonly activityCount?: number
  /** Given when the activities come with facts. */
  readonly factsVersion?: number
}

/** One file with its activities. */
export function sampleImport(options: SampleOptions): NewImport {
  const original = sampleOriginal(options.seed)
  const activities = Array.from({ length: options.activityCount ?? 1 }, (_, index): NewActivity => {
    const activityId = `${original.contentHash.slice(0, 16)}-${index}`
    const activity = sampleActivity({ ...options, seed: options.seed * 100 + index })
    if (options.factsVersion === undefined) return { activityId, activity }
    const facts = sampleFacts(activityId, activity)
    return { activityId, activity, facts, factsVersion: options.factsVersion }
  })
  return {
    original,
    activities,
    issues: [{ code: 'checksum-wrong', sentence: 'The checksum is wrong.', byteOffset: options.seed }],
    importedEpochS: firstStartEpochS + options.seed,
  }
}

function sampleOriginal(seed: number): OriginalFile {
  const bytes = sampleBytes(seed, 400)
  const contentHash = createHash('sha256').update(bytes).digest('hex')
  return { contentHash, name: `exports/run ${seed}.fit`, bytes }
}

/** An activity with every channel. */
export function sampleActivity(options: SampleOptions): Activity {
  const utcOffsetS = 7200
  const startEpochS = firstStartEpochS + options.seed * sPerDay
  return {
    format: 'fit',
    sport: options.sport ?? 'run',
    claimedSport: 'running/generic',
    surface: 'road',
    startEpochS,
    utcOffsetS,
    utcOffsetFrom: 'file',
    localDate: localDateAt(startEpochS, utcOffsetS),
    annotation: { title: `Lauf „${options.seed}“ 🏃 to O'Brien's` },
    device: { manufacturer: 'maker', product: 'watch' },
    hasChestStrap: options.seed % 2 === 0,
    claimed: { distanceM: 10_123.45, elapsedS: 3600, averageHeartRateBpm: 141.5 },
    streams: sampleStreams(options.seed, options.sampleCount ?? 60),
    laps: [
      { startS: 0, elapsedS: 300.25, distanceM: 1000, trigger: 'automatic' },
      { startS: 300.25, elapsedS: 310, trigger: 'manual' },
    ],
    pauses: [{ startS: 100, endS: 130.5 }],
    watch: { zoneMethod: 'threshold', zoneUpperBpm: [120, 140, 160] },
    issues: [{ code: 'time-backwards', sentence: 'Time ran backwards once.', sampleIndex: 3 }],
  }
}

/** Every channel, in the steps in which devices record, each with some samples missing. */
export function sampleStreams(seed: number, sampleCount: number): Streams {
  const random = randomOf(seed)
  const timeS = new Float64Array(sampleCount)
  for (let i = 1; i < sampleCount; i++) timeS[i] = (timeS[i - 1] ?? 0) + (random() < 0.01 ? 37 : 1)
  const walk = (options: { start: number; step: number; of: number }) => {
    let count = Math.round(options.start * options.of)
    return (_: unknown) => {
      count += Math.round((random() - 0.5) * options.step)
      return random() < 0.02 ? Number.NaN : count / options.of
    }
  }
  const single = (options: { start: number; step: number; of: number }) =>
    new Float32Array(sampleCount).map(walk(options))
  const double = (options: { start: number; step: number; of: number }) =>
    new Float64Array(sampleCount).map(walk(options))
  return {
    timeS,
    heartRateBpm: single({ start: 140, step: 3, of: 1 }),
    distanceM: new Float64Array(sampleCount).map((_, i) => Math.round(i * 310 + random() * 20) / 100),
    speedMps: single({ start: 3.1, step: 200, of: 1000 }),
    elevationM: single({ start: 431, step: 3, of: 5 }),
    latitudeDeg: double({ start: 47.1, step: 1200, of: 2 ** 31 / 180 }),
    longitudeDeg: double({ start: 8.5, step: 900, of: 1e7 }),
    cadenceSpm: single({ start: 172, step: 4, of: 2 }),
    powerW: single({ start: 260, step: 30, of: 1 }),
    temperatureC: single({ start: 21, step: 1.2, of: 1 }),
  }
}

/** Facts of the shape and size of one run's. */
export function sampleFacts(activityId: string, activity: Activity): RunFacts {
  const random = randomOf(activity.startEpochS)
  const stepCount = Math.max(2, Math.ceil((activity.streams.timeS.at(-1) ?? 0) / 30))
  const column = (low: number, high: number) =>
    new Float32Array(stepCount).map(() => (random() < 0.05 ? Number.NaN : low + (high - low) * random()))
  const spans = Array.from({ length: 10 }, (_, index) => ({
    startS: index * 60 + random(),
    durationS: 60 * (index + 1),
    averageHeartRateBpm: 140 + 20 * random(),
    gradeAdjustedSpeedMps: 3 + random(),
  }))
  return {
    activityId,
    startEpochS: activity.startEpochS,
    utcOffsetS: activity.utcOffsetS,
    localDate: activity.localDate,
    surface: activity.surface,
    ...(activity.annotation === undefined ? {} : { annotation: activity.annotation }),
    recording: {
      elapsedS: 3600,
      channels: ['heartRateBpm'],
      sampleCount: 60,
    },
    distanceM: available({ valueM: 10_123.45 + random(), from: 'device' as const }),
    elapsedS: 3600 + random(),
    timerS: 3570.5,
    movingS: 3550.25,
    ascentM: available({ valueM: 100 * random() }),
    descentM: available({ valueM: 100 * random() }),
    averageSpeedMps: available({ valueMps: 3 + random() }),
    gradeAdjustedSpeedMps: unavailable('no-elevation', 'There is no elevation.'),
    heartRate: available({
      averageBpm: 140 + random(),
      highestSustainedBpm: 171,
      lowestSustainedBpm: 96,
      usableFrac: random(),
      histogram: { fromBpm: 90, secondsS: Array.from({ length: 90 }, () => Math.floor(random() * 99)) },
    }),
    heartRateFaults: [{ kind: 'dropout', startS: 100, endS: 104 }],
    halfMinutes: {
      heartRateBpm: column(120, 170),
      speedMps: column(2, 4),
      gradeAdjustedSpeedMps: column(2, 4),
      gradeFrac: column(0.01, 0.1),
      movingFrac: column(0, 1),
    },
    steadyWindows: spans.map(({ startS, durationS, averageHeartRateBpm, gradeAdjustedSpeedMps }) => ({
      startS,
      durationS,
      heartRateBpm: averageHeartRateBpm,
      gradeAdjustedSpeedMps,
      gradeFrac: random() / 10,
    })),
    bestEfforts: spans.map((span, index) => ({ ...span, distanceM: 400 * (index + 1) })),
    hardestSpans: spans,
    laps: [{ startS: 0, durationS: 300.25, distanceM: 1000, trigger: 'automatic' }],
    notes: [{ code: 'no-elevation', sentence: 'There is no elevation.' }],
  }
}

/** Bytes that look like a file: some of it repeats, some does not. */
export function sampleBytes(seed: number, sizeByte: number): Uint8Array {
  const random = randomOf(seed)
  return new Uint8Array(sizeByte).map((_, index) =>
    index % 4 === 0 ? Math.floor(random() * 256) : index % 16,
  )
}

/** A small generator of numbers in [0, 1), the same for the same seed (multiply with carry, 32 bits). */
export function randomOf(seed: number): () => number {
  let state = (Math.imul(seed + 1, 2_654_435_761) ^ 0x9e37_79b9) >>> 0
  return () => {
    state = (state + 0x6d2b_79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What differs between two activities, column by column and bit by bit; empty when they are the same. */
export function differencesOf(found: Activity, saved: Activity): readonly string[] {
  const names = ['timeS', ...channelNames] as const
  return names.filter((name) => {
    const a = found.streams[name]
    const b = saved.streams[name]
    if (a === undefined || b === undefined) return a !== b
    return a.constructor !== b.constructor || !bytesOf(a).equals(bytesOf(b))
  })
}

function bytesOf(column: Float32Array | Float64Array): Buffer {
  return Buffer.from(column.buffer, column.byteOffset, column.byteLength)
}
