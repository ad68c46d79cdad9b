import type { RunLap } from '../api/documents.generated.ts'
import { distanceText } from '../format/distance.ts'
import { clockText } from '../format/duration.ts'
import { paceText } from '../format/pace.ts'
import { TableScroll } from '../parts/table-scroll.tsx'

const triggerWords: Readonly<Record<RunLap['trigger'], string>> = {
  manual: 'button',
  automatic: 'automatic',
  'session-end': 'end',
  unknown: '',
}

export function LapsTable({ laps }: { readonly laps: readonly RunLap[] }) {
  return (
    <TableScroll label="Laps">
      <table className="laps">
        <thead>
          <tr>
            <th scope="col">Lap</th>
            <th scope="col" className="number">
              Moving time
            </th>
            <th scope="col" className="number">
              Distance
            </th>
            <th scope="col" className="number">
              Pace
            </th>
            <th scope="col" className="number">
              Heart rate
            </th>
            <th scope="col" className="not-on-phone">
              Set by
            </th>
          </tr>
        </thead>
        <tbody>
          {laps.map((lap, index) => (
            <tr key={lap.startS}>
              <th scope="row">{index + 1}</th>
              <td className="number">{clockText(lap.movingS)}</td>
              <td className="number">{lap.distanceM === undefined ? '–' : distanceText(lap.distanceM)}</td>
              <td className="number">
                {lap.distanceM === undefined || lap.movingS === 0
                  ? '–'
                  : paceText(lap.distanceM / lap.movingS)}
              </td>
              <td className="number">
                {lap.averageHeartRateBpm === undefined ? '–' : `${Math.round(lap.averageHeartRateBpm)} bpm`}
              </td>
              <td className="soft not-on-phone">{triggerWords[lap.trigger]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
