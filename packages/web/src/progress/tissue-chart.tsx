import { daysBetween } from '@footing/engine'
import type { TissueAnswer } from '../api/documents.generated.ts'
import { DayAxis } from '../charts/day-axis.tsx'
import { linearScale, roundTicks } from '../charts/linear-scale.ts'
import { ticksApart } from '../charts/time-labels.ts'
import { dateText } from '../format/dates.ts'
import { countedText } from '../format/numbers.ts'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { useWidth } from '../parts/use-width.ts'
import { jumpLine } from './jump-line.ts'
import { JumpsTable } from './jumps-table.tsx'

const axisPx = { left: 44, right: 12, top: 8, bottom: 24 } as const
const heightPx = 190
const plotEndPx = axisPx.top + heightPx
const jumpMarkPx = 5
const mPerKm = 1000
/** Room above the longest run. */
const roomFrac = 1.06

/** Every run of the last year against what the 30 days before it had prepared for. */
export function TissueChart({ tissue }: { readonly tissue: TissueAnswer }) {
  const { runs, jumps } = tissue
  const [ref, widthPx] = useWidth<HTMLDivElement>()
  const [first] = runs
  const last = runs.at(-1)
  if (first === undefined || last === undefined) return null
  const line = jumpLine(runs)
  const spanDays = Math.max(1, daysBetween(first.localDate, last.localDate))
  const x = linearScale([0, spanDays], [axisPx.left, Math.max(axisPx.left + 1, widthPx - axisPx.right)])
  const toX = (date: string) => x.toPixel(daysBetween(first.localDate, date))
  const highestM = Math.max(
    ...runs.map(({ distanceM }) => distanceM),
    ...line.map(({ distanceM }) => distanceM),
  )
  const y = linearScale([0, (roomFrac * highestM) / mPerKm], [plotEndPx, axisPx.top])
  const toY = (distanceM: number) => y.toPixel(distanceM / mPerKm)
  const jumpIds = new Set(jumps.map(({ activityId }) => activityId))
  return (
    <ChartFrame
      title="Each run against the longest of the 30 days before it"
      description={`${countedText(runs.length, 'run')} from ${dateText(first.localDate)} to ${dateText(last.localDate)}; ${jumps.length === 0 ? 'none' : countedText(jumps.length, 'run')} lay more than a tenth above the longest of the 30 days before.`}
      legend={<Legend hasJumps={jumps.length > 0} />}
      {...(jumps.length > 0 && { table: <JumpsTable jumps={jumps} />, tableName: 'The runs that jumped' })}
    >
      <div ref={ref} className="years tissue-chart">
        <svg width={widthPx} height={plotEndPx + axisPx.bottom} aria-hidden="true">
          {ticksApart(roundTicks(y.domain, 4), y).map((tick) => (
            <g key={tick} className="axis">
              <line x1={axisPx.left} x2={widthPx - axisPx.right} y1={y.toPixel(tick)} y2={y.toPixel(tick)} />
              <text x={axisPx.left - 6} y={y.toPixel(tick)} className="axis-y">
                {tick === 0 ? '0' : `${tick} km`}
              </text>
            </g>
          ))}
          <DayAxis first={first.localDate} last={last.localDate} toX={toX} yPx={plotEndPx + 18} />
          <path
            className="jump-line"
            d={line.map(({ from, to, distanceM }) => `M${toX(from)} ${toY(distanceM)}H${toX(to)}`).join('')}
          />
          {runs
            .filter(({ activityId }) => !jumpIds.has(activityId))
            .map(({ activityId, localDate, distanceM }) => (
              <circle
                key={activityId}
                className="prepared-run"
                cx={toX(localDate)}
                cy={toY(distanceM)}
                r="2.4"
              />
            ))}
          {jumps.map(({ activityId, localDate, distanceM }) => (
            <path
              key={activityId}
              className="jump-run"
              d={`M${toX(localDate)} ${toY(distanceM) - jumpMarkPx}l${jumpMarkPx} ${1.7 * jumpMarkPx}h${-2 * jumpMarkPx}Z`}
            />
          ))}
        </svg>
      </div>
    </ChartFrame>
  )
}

function Legend({ hasJumps }: { readonly hasJumps: boolean }) {
  return (
    <ul className="legend">
      <li>
        <svg className="swatch" viewBox="0 0 14 14" aria-hidden="true">
          <circle className="prepared-run" cx="7" cy="7" r="3" />
        </svg>{' '}
        one run
      </li>
      <li>
        <svg className="line-swatch" viewBox="0 0 28 8" aria-hidden="true">
          <path className="jump-line" d="M0 4H28" />
        </svg>{' '}
        a tenth above the longest of 30 days
      </li>
      {hasJumps && (
        <li>
          <svg className="swatch" viewBox="0 0 14 14" aria-hidden="true">
            <path className="jump-run" d="M7 2L12 11H2Z" />
          </svg>{' '}
          a jump
        </li>
      )}
    </ul>
  )
}
