import { type FitnessChange, isAvailable } from '@footing/engine'
import type { ShownTrend } from '../api/documents.generated.ts'
import { changeText, finePercentText } from '../format/numbers.ts'
import { TableScroll } from '../parts/table-scroll.tsx'

const changeWords = {
  improved: 'Faster',
  worse: 'Slower',
  'no-change': 'No change seen',
  'cannot-tell': 'Cannot tell',
} as const satisfies Record<FitnessChange['verdict'], string>

type Shown = Extract<ShownTrend, { status: 'available' }>

/** What became of the speed at the same heart rate over each period. */
export function ChangesTable({ trend }: { readonly trend: Shown }) {
  return (
    <TableScroll label="Changes">
      <table className="changes">
        <caption>Speed at the same heart rate, the latest weeks against those before</caption>
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
          {trend.changes.map((change) => (
            <ChangeRow key={change.periodWeeks} change={change} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

export function ChangeRow({ change }: { readonly change: FitnessChange }) {
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
