/** What measured the heart rate of a run, and the days on which that changed for good. */

import type { RunFacts } from '../signal/run-facts.ts'
import type { BoundaryBreak } from './boundary-history.ts'

/** So many runs in a row with another sensor are a change and not an exception. */
const runsForChangeCount = 5

/** The sensor of a run by a name: a chest strap, else the watch itself. */
export function sensorOf(run: RunFacts): string {
  return run.hasChestStrap === true ? 'chest strap' : (run.deviceName ?? 'unknown watch')
}

/** Changes of sensor or watch that lasted, by date; runs by start. */
export function sensorChanges(runs: readonly RunFacts[]): readonly BoundaryBreak[] {
  const breaks: BoundaryBreak[] = []
  let present = runs[0] === undefined ? '' : sensorOf(runs[0])
  let candidate = present
  let firstOfCandidate = 0
  for (const [index, run] of runs.entries()) {
    const sensor = sensorOf(run)
    if (sensor !== candidate) {
      candidate = sensor
      firstOfCandidate = index
    }
    const first = runs[firstOfCandidate]
    if (candidate === present || first === undefined || index - firstOfCandidate + 1 < runsForChangeCount)
      continue
    const isStrap = present === 'chest strap' || candidate === 'chest strap'
    breaks.push({
      date: first.localDate,
      kind: isStrap ? 'sensor' : 'watch',
      sentence: `From here on measured by ${isStrap && candidate !== 'chest strap' ? 'the watch itself' : candidate}, before by ${present}.`,
    })
    present = candidate
  }
  return breaks
}
