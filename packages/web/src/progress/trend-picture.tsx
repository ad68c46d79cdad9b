import { memo } from 'react'
import type { ShownTrend } from '../api/documents.generated.ts'
import { areaPath, linePath } from '../charts/band-lines.ts'
import { DayAxis } from '../charts/day-axis.tsx'
import type { LinearScale } from '../charts/linear-scale.ts'
import { paceTicksMps } from '../charts/pace-axis.ts'
import { ticksApart } from '../charts/time-labels.ts'
import { paceClockText } from '../format/pace.ts'
import { trendAxisPx, trendHeightPx, trendPlotEndPx, trendScales } from './trend-scales.ts'
import { bandOf, knownStretches } from './trend-stretches.ts'

const dotRadiusPx = 2.2
const raceMarkPx = 5
const labelBelowPx = 18
/** A run that counts for less than this lies far from the trend and is drawn fainter. */
const oddWeightFrac = 0.5

interface TrendPictureProps {
  readonly trend: Extract<ShownTrend, { status: 'available' }>
  readonly widthPx: number
}

/** All of the picture that stays as it is while one reads along it; with thousands of runs drawn only once. */
export const TrendPicture = memo(function TrendPicture({ trend, widthPx }: TrendPictureProps) {
  const scales = trendScales(trend, widthPx)
  if (scales === undefined) return null
  const { points, runs, breaks, hotPeriods, markers } = trend
  const { firstDay, lastDay, toX, y } = scales
  const races = markers.find(({ kind }) => kind === 'races')?.points ?? []
  return (
    <>
      <clipPath id="trend-plot">
        <rect
          x={trendAxisPx.left}
          y={trendAxisPx.top}
          width={Math.max(0, widthPx - trendAxisPx.left - trendAxisPx.right)}
          height={trendHeightPx}
        />
      </clipPath>
      {hotPeriods.map(({ from, to }) => (
        <rect
          key={from}
          className="trend-hot"
          x={toX(from)}
          width={Math.max(1, toX(to) - toX(from))}
          y={trendAxisPx.top}
          height={trendHeightPx}
        />
      ))}
      <PaceAxis y={y} widthPx={widthPx} />
      {breaks
        .filter(({ date }) => date > firstDay && date <= lastDay)
        .map(({ date, sentence }) => (
          <line
            key={`${date} ${sentence}`}
            className="break"
            x1={toX(date)}
            x2={toX(date)}
            y1={trendAxisPx.top}
            y2={trendPlotEndPx}
          />
        ))}
      <g clipPath="url(#trend-plot)" className="boundary">
        <path className="boundary-band" d={areaPath(points.map(bandOf), { toX, y })} />
        {runs.map(({ activityId, localDate, speedMps, weightFrac }) => (
          <circle
            key={activityId}
            className={weightFrac < oddWeightFrac ? 'trend-run is-odd' : 'trend-run'}
            cx={toX(localDate)}
            cy={y.toPixel(speedMps)}
            r={dotRadiusPx}
          />
        ))}
        {knownStretches(points).map((stretch) => (
          <path key={stretch[0]?.date} className="boundary-line" d={linePath(stretch, { toX, y })} />
        ))}
      </g>
      {races.map(({ activityId, localDate }) => (
        <path
          key={`${activityId} ${localDate}`}
          className="trend-race"
          d={`M${toX(localDate)} ${trendAxisPx.top - 3}l${-raceMarkPx} ${-1.6 * raceMarkPx}h${2 * raceMarkPx}Z`}
        />
      ))}
      <DayAxis first={firstDay} last={lastDay} toX={toX} yPx={trendPlotEndPx + labelBelowPx} />
    </>
  )
})

function PaceAxis({ y, widthPx }: { readonly y: LinearScale; readonly widthPx: number }) {
  return ticksApart(paceTicksMps(y.domain, 7), y).map((tick) => (
    <g key={tick} className="axis">
      <line
        x1={trendAxisPx.left}
        x2={widthPx - trendAxisPx.right}
        y1={y.toPixel(tick)}
        y2={y.toPixel(tick)}
      />
      <text x={trendAxisPx.left - 6} y={y.toPixel(tick)} className="axis-y">
        {paceClockText(tick)}
      </text>
    </g>
  ))
}
