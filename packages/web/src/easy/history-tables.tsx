import type { BandMps } from '@footing/engine'
import type { BoundaryHistoryDocument } from '../api/documents.generated.ts'
import { shortDateText } from '../format/dates.ts'
import { bandText } from '../format/numbers.ts'
import { paceBandText, paceText } from '../format/pace.ts'
import { TableScroll } from '../parts/table-scroll.tsx'

/** The history in figures: each month, newest first, and each change of what measures. */
export function HistoryTables({ history }: { readonly history: BoundaryHistoryDocument }) {
  const { points, breaks } = history
  return (
    <>
      <TableScroll label="Months">
        <table>
          <caption>After the last run of each month and today, newest first, as known today</caption>
          <thead>
            <tr>
              <th scope="col">On</th>
              <th scope="col">LT1</th>
              <th scope="col">Pace at LT1</th>
              <th scope="col">LT2</th>
              <th scope="col">Pace at LT2</th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map(({ date, lt1, lt2, lt1Speed, lt2Speed }) => (
              <tr key={date}>
                <th scope="row">{shortDateText(date)}</th>
                <td>
                  <Figure
                    value={`${Math.round(lt1.valueBpm)} bpm`}
                    band={bandText(lt1.low80Bpm, lt1.high80Bpm)}
                  />
                </td>
                <td>
                  <PaceFigure speed={lt1Speed} />
                </td>
                <td>
                  <Figure
                    value={`${Math.round(lt2.valueBpm)} bpm`}
                    band={bandText(lt2.low80Bpm, lt2.high80Bpm)}
                  />
                </td>
                <td>
                  <PaceFigure speed={lt2Speed} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {breaks.length > 0 && (
        <>
          <h3>What measured changed</h3>
          <p className="soft">
            Such a change can look like one of yours. The lines stop there for that reason.
          </p>
          <ul className="reasons">
            {breaks.toReversed().map(({ date, sentence }) => (
              <li key={`${date} ${sentence}`}>
                {shortDateText(date)}: {sentence}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Figure({ value, band }: { readonly value: string; readonly band: string }) {
  return (
    <span className="figure">
      {value} <span className="band">{band}</span>
    </span>
  )
}

function PaceFigure({ speed }: { readonly speed: BandMps | undefined }) {
  if (speed === undefined) return <span className="missing">not known</span>
  return <Figure value={paceText(speed.valueMps)} band={paceBandText(speed.low80Mps, speed.high80Mps)} />
}
