import type { SessionTarget } from '@footing/engine'
import { distanceText } from '../format/distance.ts'
import { durationText } from '../format/duration.ts'
import { paceText } from '../format/pace.ts'

/** What to run by: time, heart rate, pace and how it should feel. */
export function SessionTargetLine({ target }: { readonly target: SessionTarget }) {
  const { durationS, distanceM, heartRateHighBpm, speedHighMps, feel } = target
  return (
    <ul className="target">
      <li>
        <b>{durationText(durationS)}</b>
        {distanceM !== undefined && <span className="soft"> about {distanceText(distanceM)}</span>}
      </li>
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
