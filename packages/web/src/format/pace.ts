import { paceText as clockOfPace } from '@footing/engine'

/** Slower than this nobody is running: the pace would read as a walk of more than half an hour per kilometre. */
const slowestShownMps = 0.5

/** "5:52" for a speed, rounded to the second; undefined where the speed is too slow to be a pace. */
export function paceClockText(speedMps: number): string | undefined {
  return speedMps >= slowestShownMps ? clockOfPace(speedMps) : undefined
}

/** "5:52 /km", or "standing" below half a metre per second. */
export function paceText(speedMps: number): string {
  const clock = paceClockText(speedMps)
  return clock === undefined ? 'standing' : `${clock} /km`
}

/** The band of a speed as paces, slower first, as runners say it: "6:05–5:40 /km". */
export function paceBandText(lowMps: number, highMps: number): string {
  return `${paceClockText(lowMps) ?? '–'}–${paceText(highMps)}`
}
