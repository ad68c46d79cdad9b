import { dateWords } from '../../run/wording.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import type { SensorBreak } from './fitness-trend.ts'
import type { TrendObservation } from './trend-observation.ts'

function heartRateSensor(run: RunFacts): 'strap' | 'wrist' | 'unknown' {
  if (run.hasChestStrap === undefined) return 'unknown'
  return run.hasChestStrap ? 'strap' : 'wrist'
}

/**
 * What measured a run: the watch and the kind of heart-rate sensor, and whether it guessed the speed of a treadmill.
 * Runs of one segment compare with each other; between segments lies an unknown offset.
 */
export function segmentOf(run: RunFacts): string {
  const indoors = run.surface === 'treadmill' || run.surface === 'virtual' ? run.surface : 'outdoors'
  return `${run.deviceName ?? ''}|${heartRateSensor(run)}|${indoors}`
}

function changeWords(before: RunFacts, after: RunFacts): string {
  if (before.deviceName !== after.deviceName)
    return after.deviceName === undefined ? 'another watch' : `another watch, ${after.deviceName}`
  return { strap: 'a chest strap', wrist: 'the wrist sensor', unknown: 'another heart-rate sensor' }[
    heartRateSensor(after)
  ]
}

/** Runs in a row with the new sensor from which on a change counts as lasting: a strap left at home is none. */
const lastingRunCount = 3

/** The days on which the usual sensor changed; outdoor runs in order of time. */
export function sensorBreaks(observations: readonly TrendObservation[]): readonly SensorBreak[] {
  const runs = observations.map(({ run }) => run).filter((run) => segmentOf(run).endsWith('|outdoors'))
  const breaks: SensorBreak[] = []
  let [current] = runs
  runs.forEach((run, index) => {
    if (current === undefined || segmentOf(run) === segmentOf(current)) return
    const next = runs.slice(index, index + lastingRunCount)
    if (next.length < lastingRunCount || next.some((each) => segmentOf(each) !== segmentOf(run))) return
    const date = run.localDate
    breaks.push({
      date,
      sentence: `From ${dateWords(date)} ${date.slice(0, 4)} on ${changeWords(current, run)} measured your runs; what that changed by itself is taken off.`,
    })
    current = run
  })
  return breaks
}
