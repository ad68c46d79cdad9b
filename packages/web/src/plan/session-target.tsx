import type { PlannedSession } from '@footing/engine'
import { distanceText } from '../format/distance.ts'
import { durationText } from '../format/duration.ts'
import { paceText } from '../format/pace.ts'

/** What to run by: time, heart rate, pace and how it should feel. The time is not said twice where the title has it. */
export function SessionTargetLine({ session }: { readonly session: PlannedSession }) {
  const { title, target } = session
  if (target === undefined) return null
  const { durationS, distanceM, heartRateHighBpm, speedHighMps, feel } = target
  const duration = durationText(durationS)
  const distance = distanceM === undefined ? undefined : `about ${distanceText(distanceM)}`
  const isTimeInTitle = title.includes(duration)
  return (
    <ul className="target">
      {!isTimeInTitle && (
        <li>
          <b>{duration}</b> {distance !== undefined && <span className="soft">{distance}</span>}
        </li>
      )}
      {isTimeInTitle && distance !== undefined && <li>{distance}</li>}
      {heartRateHighBpm !== undefined && (
        <li>
          under <b>{Math.round(heartRateHighBpm)} bpm</b>
        </li>
      )}
      {speedHighMps !== undefined && (
        <li>
          slower than <b>{paceText(speedHighMps)}</b> <span className="soft">on the flat</span>
        </li>
      )}
      <li className="feel">{feel}</li>
    </ul>
  )
}
