import { type FitnessChange, isAvailable } from '@footing/engine'
import { changeText, finePercentText } from '../format/numbers.ts'
import { TableScroll } from '../parts/table-scroll.tsx'

const changeWords = {
  improved: 'Faster',
  worse: 'Slower',
  'no-change': 'No change seen',
  'cannot-tell': 'Cannot tell',
} as const satisfies Record<FitnessChange['verdict'], string>

interface ChangesTableProps {
  readonly label: string
  readonly caption?: string
  readonly changes: readonly FitnessChange[]
}

/** What became of a sign of fitness over each period. */
export function ChangesTable({ label, caption, changes }: ChangesTableProps) {
  return (
    <TableScroll label={label}>
      <table className="changes">
        {caption !== undefined && <caption>{caption}</caption>}
        <thead>
          <tr>
            <th scope="col">Over</th>
            <th scope="col">Answer</th>
            <th scope="col" className="number">
              Change
            </th>
            <th scope="col" className="number">
              9 times in 10 within
            </th>
            <th scope="col" className="number not-on-phone">
              Would show from
            </th>
            <th scope="col" className="number not-on-phone">
              Runs then / now
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <ChangeRow key={change.periodWeeks} change={change} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function ChangeRow({ change }: { readonly change: FitnessChange }) {
  const { periodWeeks, verdict, before, now, estimate } = change
  return (
    <tr>
      <th scope="row">{periodWeeks} weeks</th>
      <td className={`is-${verdict}`}>{changeWords[verdict]}</td>
      {isAvailable(estimate) ? (
        <>
          <td className="number">{changeText(estimate.changeFrac)}</td>
          <td className="number">
            {changeText(estimate.low90Frac)} to {changeText(estimate.high90Frac)}
          </td>
          <td className="number not-on-phone">{finePercentText(estimate.smallestVisibleFrac)}</td>
        </>
      ) : (
        <>
          <td className="number">–</td>
          <td className="number">–</td>
          <td className="number not-on-phone">–</td>
        </>
      )}
      <td className="number not-on-phone">
        {before.runCount} / {now.runCount}
      </td>
    </tr>
  )
}
