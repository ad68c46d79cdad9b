import type { CheckDocument } from '../api/documents.generated.ts'
import { shortDateText } from '../format/dates.ts'
import { distanceText } from '../format/distance.ts'
import { durationText } from '../format/duration.ts'
import { chanceText, percentText } from '../format/numbers.ts'
import { RunLink } from '../parts/run-link.tsx'
import { TableScroll } from '../parts/table-scroll.tsx'
import { VerdictBadge } from '../parts/verdict.tsx'
import { sharesOf } from './easy-days-chart.tsx'

/** The runs of the picture in figures. */
export function RunsTable({ answer }: { readonly answer: CheckDocument }) {
  return (
    <TableScroll label="Runs meant easy">
      <table>
        <thead>
          <tr>
            <th scope="col">Run</th>
            <th scope="col">Verdict</th>
            <th scope="col" className="number">
              Chance that it stayed easy
            </th>
            <th scope="col" className="number">
              Distance
            </th>
            <th scope="col" className="number">
              Time
            </th>
            <th scope="col" className="number">
              Well under
            </th>
            <th scope="col" className="number">
              Near the top
            </th>
            <th scope="col" className="number">
              Over
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.runs.map((run) => {
            const shares = sharesOf(run)
            return (
              <tr key={run.activityId}>
                <th scope="row">
                  <RunLink activityId={run.activityId}>{shortDateText(run.date)}</RunLink>
                </th>
                <td>
                  <VerdictBadge verdict={run.verdict ?? 'not-judged'} isProbable={run.isProbable} />
                </td>
                <td className="number">
                  {run.stayedEasyProbabilityFrac === undefined
                    ? '–'
                    : chanceText(run.stayedEasyProbabilityFrac)}
                </td>
                <td className="number">
                  {run.distanceM === undefined ? 'not known' : distanceText(run.distanceM)}
                </td>
                <td className="number">{durationText(run.movingS)}</td>
                <td className="number">{shares === undefined ? '–' : percentText(shares.wellUnderFrac)}</td>
                <td className="number">{shares === undefined ? '–' : percentText(shares.nearTheTopFrac)}</td>
                <td className="number">{shares === undefined ? '–' : percentText(shares.overCeilingFrac)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableScroll>
  )
}
