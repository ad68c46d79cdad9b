import type { RunJump } from '../api/documents.generated.ts'
import { shortDateText } from '../format/dates.ts'
import { distanceText } from '../format/distance.ts'
import { percentText } from '../format/numbers.ts'
import { RunLink } from '../parts/run-link.tsx'
import { TableScroll } from '../parts/table-scroll.tsx'

/** The runs clearly longer than anything of the 30 days before them, newest first. */
export function JumpsTable({ jumps }: { readonly jumps: readonly RunJump[] }) {
  return (
    <>
      <TableScroll label="Runs that jumped">
        <table>
          <thead>
            <tr>
              <th scope="col">Run</th>
              <th scope="col" className="number">
                Distance
              </th>
              <th scope="col" className="number">
                Longest before
              </th>
              <th scope="col" className="number">
                Longer by
              </th>
              <th scope="col" className="number">
                Injuries in the study
              </th>
            </tr>
          </thead>
          <tbody>
            {jumps
              .toReversed()
              .map(
                ({
                  activityId,
                  localDate,
                  distanceM,
                  longestBeforeM,
                  longestBeforeId,
                  ratioFrac,
                  hazardRatioFrac,
                }) => (
                  <tr key={activityId}>
                    <th scope="row">
                      <RunLink activityId={activityId}>{shortDateText(localDate)}</RunLink>
                    </th>
                    <td className="number">{distanceText(distanceM)}</td>
                    <td className="number">
                      <RunLink activityId={longestBeforeId}>{distanceText(longestBeforeM)}</RunLink>
                    </td>
                    <td className="number">{percentText(ratioFrac - 1)}</td>
                    <td className="number">{hazardRatioFrac.toFixed(1)} × as many</td>
                  </tr>
                ),
              )}
          </tbody>
        </table>
      </TableScroll>
      <p className="soft">
        The last column is what 5205 runners had after such runs, against runs that did not jump (Frandsen and
        others, 2025). They were observed, not assigned, and it is no prediction for one runner.
      </p>
    </>
  )
}
