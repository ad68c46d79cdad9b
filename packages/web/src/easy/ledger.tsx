import type { Estimate, EvidenceItem, EvidenceKind } from '@footing/engine'
import { shortDateText } from '../format/dates.ts'
import { percentText } from '../format/numbers.ts'
import { paceClockText } from '../format/pace.ts'
import { RunLink } from '../parts/run-link.tsx'
import { TableScroll } from '../parts/table-scroll.tsx'

export type LedgerUnit = 'bpm' | 'mps'

const kindWords: Readonly<Record<EvidenceKind, string>> = {
  lab: 'Laboratory',
  entered: 'You entered it',
  'heart-rate-max-observed': 'Highest heart rate seen',
  'heart-rate-max-age-formula': 'Age formula',
  population: 'Other runners',
  race: 'Race',
  'hard-effort': 'Hard effort',
  'critical-speed': 'Critical speed',
  'heart-rate-speed-relation': 'Heart rate against pace',
  'watch-setting': 'Watch setting',
}

interface LedgerProps {
  readonly caption: string
  readonly estimate: Estimate
  readonly unit: LedgerUnit
}

/** Every observation behind an estimate: what it says, how far it may be off, and how much it counts. */
export function Ledger({ caption, estimate, unit }: LedgerProps) {
  return (
    <TableScroll label={caption}>
      <table className="ledger">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Evidence</th>
            <th scope="col" className="number">
              Says
            </th>
            <th scope="col">Weight</th>
            <th scope="col">From</th>
          </tr>
        </thead>
        {estimate.evidence.map((item) => (
          <tbody key={`${item.kind} ${item.date} ${item.value} ${item.activityId ?? ''}`}>
            <tr>
              <th scope="row">{kindWords[item.kind]}</th>
              <td className="number">{valueText(item, unit)}</td>
              <td>
                <Weight weightFrac={item.weightFrac} />
              </td>
              <td>
                {item.activityId === undefined ? (
                  shortDateText(item.date)
                ) : (
                  <RunLink activityId={item.activityId}>{shortDateText(item.date)}</RunLink>
                )}
              </td>
            </tr>
            <tr>
              <td colSpan={4} className="ledger-sentence">
                {item.sentence}
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </TableScroll>
  )
}

/** "146 ± 5"; for a speed the pace and, since paces have no even error, its range. */
function valueText(item: EvidenceItem, unit: LedgerUnit): string {
  if (unit === 'bpm') return `${Math.round(item.value)} ± ${Math.max(1, Math.round(item.sd))} bpm`
  const slow = paceClockText(item.value - item.sd)
  const fast = paceClockText(item.value + item.sd)
  const pace = paceClockText(item.value)
  if (pace === undefined) return 'no pace'
  return slow === undefined || fast === undefined ? `${pace} /km` : `${pace} /km (${slow}–${fast})`
}

function Weight({ weightFrac }: { readonly weightFrac: number }) {
  return (
    <span className="weight">
      <span className="weight-bar" aria-hidden="true">
        <span style={{ width: `${Math.max(1, weightFrac * 100)}%` }} />
      </span>
      {percentText(weightFrac)}
    </span>
  )
}
