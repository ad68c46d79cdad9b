import { type PointerEvent, useState } from 'react'
import type { ShownTrend } from '../api/documents.generated.ts'
import { dateText, shortDateText } from '../format/dates.ts'
import { countedText } from '../format/numbers.ts'
import { paceBandText, paceText } from '../format/pace.ts'
import { ChartCursor } from '../parts/chart-cursor.tsx'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { useWidth } from '../parts/use-width.ts'
import { TrendPicture } from './trend-picture.tsx'
import { trendAxisPx, trendPlotEndPx, trendScales } from './trend-scales.ts'
import type { TrendWeek } from './trend-stretches.ts'

type Shown = Extract<ShownTrend, { status: 'available' }>

/** The trend over the record: its band, the runs it rests on, races, heat, and changes of what measures. */
export function TrendChart({ trend }: { readonly trend: Shown }) {
  const { points, markers, referenceHeartRateBpm } = trend
  const [ref, widthPx] = useWidth<HTMLDivElement>()
  const [chosen, setChosen] = useState(points.length - 1)
  const index = Math.min(chosen, points.length - 1)
  const week = points[index]
  const scales = trendScales(trend, widthPx)
  if (week === undefined || scales === undefined) return null
  const hasRaces = markers.some(({ kind, points: marked }) => kind === 'races' && marked.length > 0)
  const choose = (event: PointerEvent<SVGSVGElement>) =>
    setChosen(scales.toWeekIndex(event.clientX - event.currentTarget.getBoundingClientRect().left))
  const chosenPx = scales.toX(week.date)

  return (
    <ChartFrame
      title={`Your pace at ${Math.round(referenceHeartRateBpm)} bpm`}
      description={describe(trend)}
      legend={<Legend trend={trend} hasRaces={hasRaces} />}
    >
      <div ref={ref} className="years trend-chart">
        <svg
          width={widthPx}
          height={trendPlotEndPx + trendAxisPx.bottom}
          aria-hidden="true"
          onPointerMove={choose}
          onPointerDown={choose}
        >
          <TrendPicture trend={trend} widthPx={widthPx} />
          <line className="chosen" x1={chosenPx} x2={chosenPx} y1={trendAxisPx.top} y2={trendPlotEndPx} />
        </svg>
        <ChartCursor
          label="Week of the trend"
          count={points.length}
          index={index}
          readout={readout(week)}
          style={{ marginInline: `${trendAxisPx.left}px ${trendAxisPx.right}px` }}
          onIndex={setChosen}
        />
      </div>
    </ChartFrame>
  )
}

function Legend({ trend, hasRaces }: { readonly trend: Shown; readonly hasRaces: boolean }) {
  return (
    <ul className="legend">
      <li>
        <svg className="line-swatch boundary" viewBox="0 0 28 8" aria-hidden="true">
          <path className="boundary-line" d="M0 4H28" />
        </svg>{' '}
        fresh, on the flat, in the cool
      </li>
      <li>shaded along it: where the truth lies 9 times in 10</li>
      <li>
        <svg className="swatch boundary" viewBox="0 0 14 14" aria-hidden="true">
          <circle className="trend-run" cx="7" cy="7" r="3" />
        </svg>{' '}
        one run
      </li>
      {hasRaces && (
        <li>
          <svg className="swatch" viewBox="0 0 14 14" aria-hidden="true">
            <path className="trend-race" d="M7 12L2 3H12Z" />
          </svg>{' '}
          race or time trial
        </li>
      )}
      {trend.hotPeriods.length > 0 && (
        <li>
          <svg className="swatch" viewBox="0 0 14 14" aria-hidden="true">
            <rect className="trend-hot" x="1" y="1" width="12" height="12" />
          </svg>{' '}
          hot weeks
        </li>
      )}
      {trend.breaks.length > 0 && <li>dashed upright: another watch or sensor</li>}
    </ul>
  )
}

function readout({ date, speedMps, low90Mps, high90Mps, runCount }: TrendWeek): string {
  const runs = runCount === 0 ? 'no run' : countedText(runCount, 'run')
  return `Week to ${shortDateText(date)}: ${paceText(speedMps)} (${paceBandText(low90Mps, high90Mps)}) · ${runs}`
}

function describe({ points, runs, referenceHeartRateBpm }: Shown): string {
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined) return ''
  return `Pace at ${Math.round(referenceHeartRateBpm)} bpm from ${dateText(first.date)} to ${dateText(last.date)}, from ${countedText(runs.length, 'run')}: ${paceText(first.speedMps)} at first, ${paceText(last.speedMps)} now (${paceBandText(last.low90Mps, last.high90Mps)}).`
}
