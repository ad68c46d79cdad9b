// Beats, workouts, lengths and further channels of real files against fit-file-parser. The files are not part of
// the repository: without them these tests are skipped. FOOTING_CORPUS names their folder.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { RawActivity } from '@footing/engine'
import FitParser from 'fit-file-parser'
import { describe, expect, test } from 'vitest'
import { decodeFit } from './decode-fit.ts'
import { findPart } from './file-parts.ts'
import { FitContents } from './fit-contents.ts'
import { findWorkout } from './planned-workout.ts'
import { readMessages } from './read-messages.ts'

const corpus = process.env['FOOTING_CORPUS'] ?? join(import.meta.dirname, '../../../../../shared/corpus')
const folder = join(corpus, 'formats')
const exported = join(corpus, 'runner-b/strava-export/activities')

function filesIn(path: string): readonly string[] {
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((name) => /[.]fit([.]gz)?$/.test(name))
    .toSorted()
    .map((name) => join(path, name))
}

function readBytes(path: string): Uint8Array<ArrayBuffer> {
  const stored = readFileSync(path)
  return new Uint8Array(path.endsWith('.gz') ? gunzipSync(stored) : stored)
}

type Fields = Readonly<Record<string, unknown>>
type Peer = Readonly<
  Record<'records' | 'hrv' | 'lengths' | 'field_descriptions', readonly Fields[] | undefined>
> & {
  readonly messages?: { readonly workout_step?: readonly Fields[] }
}

function peerRead(bytes: Uint8Array<ArrayBuffer>): Peer | undefined {
  let read: unknown
  const parser = new FitParser({ force: true, speedUnit: 'm/s', lengthUnit: 'm', mode: 'list' })
  parser.parse(bytes.buffer, (_, data) => {
    read = data
  })
  return read as Peer | undefined
}

function activitiesOf(bytes: Uint8Array): readonly RawActivity[] {
  const result = decodeFit(bytes)
  return result.ok ? result.value.activities : []
}

/** How the peer calls what we keep, and what one of its units is of ours. */
const dynamics: Readonly<Record<string, readonly [name: string, scale: number]>> = {
  verticalOscillationMm: ['vertical_oscillation', 1],
  groundContactTimeMs: ['stance_time', 1],
  groundContactFrac: ['stance_time_percent', 0.01],
  groundContactBalanceLeftFrac: ['stance_time_balance', 0.01],
  verticalRatioFrac: ['vertical_ratio', 0.01],
  stepLengthM: ['step_length', 0.001],
}

/** The peer reads the first part of a chained file only. */
const chained = 'mit_activity-activity-filecrc.fit'
const files = filesIn(folder).filter((path) => basename(path) !== chained)

describe.skipIf(files.length === 0)('real files against fit-file-parser', () => {
  test.each(files.map((path) => [basename(path), path]))('%s: beats and further channels', (_, path) => {
    const bytes = readBytes(path)
    const peer = peerRead(bytes)
    const activities = activitiesOf(bytes)
    if (!peer) return
    const theirs = (peer.hrv ?? []).flatMap(({ time }) => {
      const times = Array.isArray(time) ? time : [time]
      return times.filter((seconds): seconds is number => typeof seconds === 'number' && seconds > 0)
    })
    const ours = activities.flatMap(({ beats }) => [...(beats?.intervalS ?? [])])
    expect(ours).toEqual([...Float32Array.from(theirs)])

    const channel = (name: string) =>
      activities.flatMap(({ extraStreams, streams }) => [
        ...(extraStreams?.[name] ?? streams.timeS.map(() => Number.NaN)),
      ])
    const descriptions = (peer.field_descriptions ?? []).map(({ field_name: name, units }) => [
      units ? `${name} [${units}]` : `${name}`,
      [`${name}`, 1] as const,
    ])
    const known = { ...dynamics, ...Object.fromEntries(descriptions) } as typeof dynamics
    for (const name of new Set(activities.flatMap(({ extraStreams }) => Object.keys(extraStreams ?? {})))) {
      if (name === 'respirationRatePerMin') continue
      const [theirName, scale] = known[name] ?? [name, 1]
      channel(name).forEach((ourValue, row) => {
        const theirValue = peer.records?.[row]?.[theirName]
        if (typeof theirValue !== 'number') expect(ourValue).toBeNaN()
        else
          expect(Math.abs(ourValue - theirValue * scale)).toBeLessThan(1e-5 * Math.max(1, Math.abs(ourValue)))
      })
    }
  })

  test.each(files.filter((path) => /Workout/.test(path)).map((path) => [basename(path), path]))(
    '%s: the steps of a workout',
    (_, path) => {
      const bytes = readBytes(path)
      const view = new DataView(bytes.buffer)
      const contents = new FitContents()
      const part = findPart(bytes, 0, { verifyChecksum: false })
      if (!part) throw new Error('no part')
      readMessages(view, part, { current: () => contents, begin: () => contents })
      const ours = findWorkout(contents, {
        zoneUpperBpm: [100, 120, 140, 160, 180, 200],
        heartRateMaxBpm: 200,
      })
      const theirs = peerRead(bytes)?.messages?.workout_step ?? []
      expect(theirs.length).toBeGreaterThan(0)
      expect(ours?.steps.map((step) => step.name)).toEqual(theirs.map((step) => step['wkt_step_name']))
      ours?.steps.forEach((step, index) => {
        const { duration_type: kind, duration_value: value, target_value: target } = theirs[index] ?? {}
        expect(step.durationS).toEqual(kind === 'time' ? Number(value) / 1000 : undefined)
        expect(step.distanceM).toEqual(kind === 'distance' ? Number(value) / 100 : undefined)
        expect(step.repeatFromIndex).toEqual(String(kind).startsWith('repeat') ? value : undefined)
        expect(step.repeatCount).toEqual(kind === 'repeat_until_steps_cmplt' ? target : undefined)
      })
    },
  )
})

const someExported = filesIn(exported)

test.skipIf(someExported.length === 0)(
  'lengths of a pool against fit-file-parser',
  { timeout: 60_000 },
  () => {
    let comparedCount = 0
    for (const path of someExported) {
      const bytes = readBytes(path)
      const ours = activitiesOf(bytes).flatMap(({ poolLengths }) => poolLengths ?? [])
      if (ours.length === 0) continue
      const theirs = peerRead(bytes)?.lengths ?? []
      expect(ours).toEqual(
        theirs.map((length) => ({
          startEpochS: new Date(String(length['start_time'])).getTime() / 1000,
          elapsedS: length['total_elapsed_time'],
          ...(typeof length['total_strokes'] === 'number' && { strokeCount: length['total_strokes'] }),
          isActive: length['length_type'] === 'active',
        })),
      )
      comparedCount += 1
    }
    expect(comparedCount).toBeGreaterThan(0)
  },
)

/** Files whose sensor was sound: the mean of fifteen intervals, as a rate, is what the watch showed. */
const soundBeats = ['gc_run_fr955_stryd_rr_cp.fit', 'gc_run_suunto_rr.fit', 'sl_trailrun_suunto_rr.fit']

describe.skipIf(files.length === 0)('beats lie where the watch counted them', () => {
  test.each(soundBeats)('%s', (name) => {
    const [activity] = activitiesOf(readBytes(join(folder, name)))
    if (activity?.beats === undefined) throw new Error('no beats')
    const { timeS, intervalS } = activity.beats
    const { streams } = activity
    const errorsBpm: number[] = []
    let row = 0
    for (let beat = 15; beat < timeS.length; beat++) {
      while ((streams.timeS[row + 1] ?? Number.POSITIVE_INFINITY) <= (timeS[beat] ?? 0)) row++
      const meanS = intervalS.slice(beat - 14, beat + 1).reduce((sum, seconds) => sum + seconds, 0) / 15
      const shownBpm = streams.heartRateBpm?.[row] ?? Number.NaN
      if (!Number.isNaN(shownBpm)) errorsBpm.push(Math.abs(60 / meanS - shownBpm))
    }
    errorsBpm.sort((a, b) => a - b)
    expect(errorsBpm.length).toBeGreaterThan(1000)
    expect(errorsBpm[Math.floor(errorsBpm.length / 2)]).toBeLessThan(1)
  })
})
