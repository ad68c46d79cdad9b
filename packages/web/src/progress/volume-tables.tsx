import type { Gap, Week } from '@footing/engine'
import { shortDateText } from '../format/dates.ts'
import { distanceText } from '../format/distance.ts'
import { hoursText } from '../format/duration.ts'
import { countText, percentText } from '../format/numbers.ts'
import { TableScroll } from '../parts/table-scroll.tsx'
import { yearTotals } from './year-totals.ts'

interface VolumeTablesProps {
  readonly weeks: readonly Week[]
  readonly gaps: readonly Gap[]
}

/** The volume chart in figures: each year, and each gap. */
export function VolumeTables({ weeks, gaps }: VolumeTablesProps) {
  return (
    <>
      <YearsTable weeks={weeks} />
      <GapsTable gaps={gaps} />
    </>
  )
}

function YearsTable({ weeks }: Pick<VolumeTablesProps, 'weeks'>) {
  return (
    <TableScroll label="Years">
      <table>
        <caption>Each year, newest first; a week belongs to the year in which it begins</caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col" className="number">
              Runs
            </th>
            <th scope="col" className="number">
              Time
            </th>
            <th scope="col" className="number">
              Distance
            </th>
            <th scope="col" className="number">
              Easy
            </th>
            <th scope="col" className="number">
              Weeks without a run
            </th>
          </tr>
        </thead>
        <tbody>
          {yearTotals(weeks).map((year) => (
            <tr key={year.year}>
              <th scope="row">{year.year}</th>
              <td className="number">{countText(year.runCount)}</td>
              <td className="number">{hoursText(year.movingS)}</td>
              <td className="number">{distanceText(year.distanceM)}</td>
              <td className="number">
                {year.easyFrac === undefined ? 'not known' : percentText(year.easyFrac)}
              </td>
              <td className="number">{year.emptyWeekCount}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function GapsTable({ gaps }: { readonly gaps: readonly Gap[] }) {
  if (gaps.length === 0) return <p>No gap of a week or more.</p>
  return (
    <TableScroll label="Gaps">
      <table>
        <caption>Gaps of a week and more, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Last run before</th>
            <th scope="col">First run after</th>
            <th scope="col" className="number">
              Days
            </th>
          </tr>
        </thead>
        <tbody>
          {[...gaps].reverse().map((gap) => (
            <tr key={gap.lastRunBefore}>
              <th scope="row">{shortDateText(gap.lastRunBefore)}</th>
              <td>{gap.firstRunAfter === undefined ? 'still open' : shortDateText(gap.firstRunAfter)}</td>
              <td className="number">{gap.days}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
