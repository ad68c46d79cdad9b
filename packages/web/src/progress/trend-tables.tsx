import type { TrendEffect, TrendMarker } from '../api/documents.generated.ts'
import { shortDateText } from '../format/dates.ts'
import { changeText, finePercentText } from '../format/numbers.ts'
import { paceText } from '../format/pace.ts'
import { Fold } from '../parts/fold.tsx'
import { RunLink } from '../parts/run-link.tsx'
import { TableScroll } from '../parts/table-scroll.tsx'
import { ChangesTable } from './changes-table.tsx'

/** What else moves speed at the same heart rate, with its error. */
export function EffectsTable({ effects }: { readonly effects: readonly TrendEffect[] }) {
  if (effects.length === 0) return null
  return (
    <TableScroll label="What was taken off">
      <table>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col" className="number">
              Changes speed by
            </th>
            <th scope="col">For</th>
          </tr>
        </thead>
        <tbody>
          {effects.map(({ name, per, effectFrac, sdFrac }) => (
            <tr key={`${name} ${per}`}>
              <th scope="row">{name}</th>
              <td className="number">
                {changeText(effectFrac)} <span className="band">± {finePercentText(sdFrac)}</span>
              </td>
              <td className="soft">{per}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

/** So many, the newest first, are enough to look up. */
const newestPoints = 30

const markerNames = {
  races: 'Races and time trials',
  'hard-running': 'Hard running',
} as const satisfies Record<TrendMarker['kind'], string>

/** The other signs of fitness, which may still move when easy running no longer does. */
export function MarkersTable({ markers }: { readonly markers: readonly TrendMarker[] }) {
  return markers
    .filter(({ points }) => points.length > 0)
    .map(({ kind, points, changes }) => {
      const told = changes.filter(({ verdict }) => verdict !== 'cannot-tell')
      return (
        <Fold key={kind} summary={markerNames[kind]}>
          {told.length === 0 ? (
            <p>They are too few, or too far apart, to say whether you are fitter.</p>
          ) : (
            <ChangesTable label={markerNames[kind]} changes={told} />
          )}
          <ol className="marker-points">
            {points
              .slice(-newestPoints)
              .toReversed()
              .map(({ activityId, localDate, speedMps }) => (
                <li key={`${activityId} ${localDate}`}>
                  <RunLink activityId={activityId}>{shortDateText(localDate)}</RunLink>{' '}
                  <span className="soft">{paceText(speedMps)}</span>
                </li>
              ))}
          </ol>
          <p className="soft">
            {kind === 'races'
              ? 'Each as the pace that you could have held for one and the same time, so that different distances compare.'
              : 'Each as the pace at the same high heart rate.'}
          </p>
        </Fold>
      )
    })
}
