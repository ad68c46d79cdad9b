import { timesText } from '../format/numbers.ts'
import type { StressAmount } from './stress-amounts.ts'

/** A bar is full at three times the usual. */
const fullBarTimes = 3

/** Three small bars: legs, metabolism, nerves and muscles, each against what is usual. */
export function StressBars({ amounts }: { readonly amounts: readonly StressAmount[] }) {
  const known = amounts.flatMap(({ name, timesFrac }) =>
    timesFrac === undefined ? [] : [`${name.toLowerCase()} ${timesText(timesFrac)} the usual`],
  )
  return (
    <span className="stress-bars">
      {amounts.map(({ name, timesFrac }) => (
        <span key={name} className="stress-bar" aria-hidden="true">
          {timesFrac !== undefined && (
            <span style={{ width: `${Math.min(100, (100 * timesFrac) / fullBarTimes)}%` }} />
          )}
        </span>
      ))}
      <span className="for-screen-readers">{known.join(', ')}</span>
    </span>
  )
}
