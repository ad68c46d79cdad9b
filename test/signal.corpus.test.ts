// What the engine says of real runs, against what their own files claim. Skipped where the folder of real files
// is missing: it is not part of the repository.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Activity, checkActivity, isRun, type RunFacts, runFactsOf } from '@footing/engine'
import { decodeActivityFile } from '@footing/formats'
import { beforeAll, describe, expect, test } from 'vitest'

const corpus = process.env['FOOTING_CORPUS'] ?? join(import.meta.dirname, '../../shared/corpus')
const isMissing = !existsSync(corpus)

interface AnalysedRun {
  readonly file: string
  readonly activity: Activity
  readonly facts: RunFacts
}

/** The runs of one file, analysed. */
function runsOf(path: string): AnalysedRun[] {
  const decoded = decodeActivityFile({ bytes: readFileSync(path), fileName: path })
  if (!decoded.ok) return []
  return decoded.value.activities.flatMap((raw) => {
    const result = checkActivity(raw)
    if (!result.ok || !isRun(result.value)) return []
    return [{ file: path, activity: result.value, facts: runFactsOf(result.value, { activityId: path }) }]
  })
}

/** The runs of every `everyNth` file of a folder. */
function folderOf(name: string, everyNth: number): AnalysedRun[] {
  return readdirSync(join(corpus, name))
    .sort()
    .filter((_, i) => i % everyNth === 0)
    .flatMap((file) => runsOf(join(corpus, name, file)))
}

/** The files whose number is more than one per cent from their own claim. */
function differing(
  runs: readonly AnalysedRun[],
  ours: (run: AnalysedRun) => number | undefined,
  claimed: (run: AnalysedRun) => number | undefined,
): string[] {
  return runs
    .filter((run) => {
      const [mine, theirs] = [ours(run), claimed(run)]
      return mine !== undefined && theirs !== undefined && Math.abs(mine / theirs - 1) > 0.01
    })
    .map((run) => run.file)
}

function distanceM({ facts }: AnalysedRun): number | undefined {
  return facts.distanceM.status === 'available' ? facts.distanceM.valueM : undefined
}

function heartBpm({ facts }: AnalysedRun): number | undefined {
  return facts.heartRate.status === 'available' ? facts.heartRate.averageBpm : undefined
}

const folders = ['runner-a/watch', 'runner-b/strava-export/activities'] as const

describe.skipIf(isMissing)('real files of watches', () => {
  describe.each(folders)('%s', (folder) => {
    let samples: AnalysedRun[] = []

    beforeAll(() => {
      samples = folderOf(folder, 4).filter(({ activity }) => activity.streams.timeS.length > 0)
    })

    test('there are runs', () => {
      expect(samples.length).toBeGreaterThan(30)
    })

    test('distance and timer agree with the summary of every file', () => {
      expect(differing(samples, distanceM, ({ activity }) => activity.claimed.distanceM)).toEqual([])
      expect(
        differing(
          samples,
          ({ facts }) => facts.timerS,
          ({ activity }) => activity.claimed.timerS,
        ),
      ).toEqual([])
    })

    test('mean heart rate agrees, except where seconds are not believed', () => {
      const claimed = ({ activity }: AnalysedRun) => activity.claimed.averageHeartRateBpm
      const trusted = samples.filter(
        ({ facts }) => facts.heartRate.status === 'available' && facts.heartRate.usableFrac > 0.98,
      )
      expect(trusted.length).toBeGreaterThan(0.8 * samples.length)
      expect(differing(trusted, heartBpm, claimed)).toEqual([])
      expect(differing(samples, heartBpm, claimed).length).toBeLessThan(0.05 * samples.length)
    })

    test('the highest sustained heart rate is never above the highest single one', () => {
      for (const { facts, activity } of samples) {
        const claimed = activity.claimed.maximumHeartRateBpm
        if (facts.heartRate.status === 'available' && claimed !== undefined)
          expect(facts.heartRate.highestSustainedBpm).toBeLessThanOrEqual(claimed)
      }
    })

    test('ascent agrees with the watch within some metres', () => {
      const gaps = samples.flatMap(({ facts, activity }) =>
        facts.ascentM.status === 'available' && activity.claimed.ascentM !== undefined
          ? [Math.abs(facts.ascentM.valueM - activity.claimed.ascentM)]
          : [],
      )
      const sorted = gaps.sort((a, b) => a - b)
      expect(sorted[Math.floor(0.9 * sorted.length)]).toBeLessThan(12)
    })

    test('a longer best effort takes more time', () => {
      for (const { facts } of samples) {
        const durations = facts.bestEfforts.map(({ durationS }) => durationS)
        expect(durations).toEqual(durations.toSorted((a, b) => a - b))
      }
    })

    test('a run of half an hour and more seldom gives no steady window', () => {
      const long = samples.filter(
        ({ facts }) => facts.movingS > 1800 && facts.heartRate.status === 'available',
      )
      const without = long.filter(({ facts }) => facts.steadyWindows.length === 0)
      expect(without.length).toBeLessThan(0.15 * long.length)
    })
  })
})

describe.skipIf(isMissing)('the same run recorded twice', () => {
  test('by one watch, written as FIT and as GPX', () => {
    const [fit, gpx] = ['samerun_garmin.fit', 'samerun_garmin.gpx'].map((name) => {
      const [run] = runsOf(join(corpus, 'formats', name))
      if (run === undefined) throw new Error(name)
      return run
    })
    expect(heartBpm(fit as AnalysedRun)).toBeCloseTo(heartBpm(gpx as AnalysedRun) ?? 0, 0)
    const ratio = (distanceM(fit as AnalysedRun) ?? 0) / (distanceM(gpx as AnalysedRun) ?? 1)
    expect(Math.abs(ratio - 1)).toBeLessThan(0.03)
  })

  test('by a watch and a phone: three of four pairs with the same clock agree in distance within 1 %', () => {
    const pairs = readFileSync(join(corpus, 'runner-a/same-run-pairs.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
    const sameClock = pairs.flatMap((line) => {
      const [phone, watch] = line
        .split(',')
        .slice(0, 2)
        .map((path) => runsOf(join(corpus, 'runner-a', path))[0])
      if (phone === undefined || watch === undefined) return []
      const isSame = Math.abs(phone.facts.timerS / watch.facts.timerS - 1) < 0.01
      return isSame ? [Math.abs((distanceM(phone) ?? 0) / (distanceM(watch) ?? 1) - 1)] : []
    })
    expect(sameClock.length).toBeGreaterThan(5)
    expect(sameClock.filter((gap) => gap < 0.01).length).toBeGreaterThanOrEqual(0.75 * sameClock.length)
  })
})

describe.skipIf(isMissing)('strange files', () => {
  test('every one of them ends in facts without NaN', () => {
    const runs = folderOf('formats', 1)
    expect(runs.length).toBeGreaterThan(25)
    for (const { facts } of runs) {
      // Columns hold NaN where a sample is missing; nothing else may.
      const strange: string[] = []
      JSON.stringify(facts, (name, value) => {
        if (typeof value === 'number' && !Number.isFinite(value)) strange.push(name)
        return ArrayBuffer.isView(value) ? undefined : value
      })
      expect(strange).toEqual([])
    }
  })

  test.each([
    ['ra_time-jump.fit', 'clock-jumped'],
    ['ra_invalid-altitude-and-empty-record-at-end.fit', 'empty-end'],
  ])('%s is mended: %s', (name, code) => {
    const [run] = runsOf(join(corpus, 'formats', name))
    expect(run?.activity.issues.map((issue) => issue.code)).toContain(code)
  })
})
