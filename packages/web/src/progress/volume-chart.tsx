import {
  type Capacity,
  type Computed,
  type Gap,
  isAvailable,
  monthNames,
  type Week,
  weekStart,
} from '@footing/engine'
import { type PointerEvent, useState } from 'react'
import { linearScale, roundTicks } from '../charts/linear-scale.ts'
import { dateText, shortDateText, yearOf } from '../format/dates.ts'
import { distanceText } from '../format/distance.ts'
import { hoursText } from '../format/duration.ts'
import { countedText } from '../format/numbers.ts'
import { ChartCursor } from '../parts/chart-cursor.tsx'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { Swatch } from '../parts/patterns.tsx'
import { useWidth } from '../parts/use-width.ts'
import { VolumeTables } from './volume-tables.tsx'
import { timeTicks, weekBars, weekTotalS } from './week-bars.ts'

const secondsPerHour = 3600
const heightPx = 190
const axisPx = { left: 40, bottom: 24, top: 8 } as const

interface VolumeChartProps {
  readonly weeks: readonly Week[]
  readonly gaps: readonly Gap[]
  readonly capacity: Computed<Capacity>
}

/** Every week of the record: how much, how hard, where nothing was run, and what was held. */
export function VolumeChart({ weeks, gaps, capacity }: VolumeChartProps) {
  const [ref, widthPx] = useWidth<HTMLDivElement>()
  const [chosen, setChosen] = useState(weeks.length - 1)
  const index = Math.min(chosen, weeks.length - 1)
  const week = weeks[index]
  if (week === undefined) return <p>There is no week to show yet.</p>

  const plotWidthPx = Math.max(1, widthPx - axisPx.left)
  const mostHours = Math.max(1, ...weeks.map(weekTotalS).map((totalS) => totalS / secondsPerHour))
  const ticks = roundTicks([0, mostHours * 1.05], 5)
  const topHours = mostHours * 1.05
  const hours = linearScale([0, topHours], [axisPx.top + heightPx, axisPx.top])
  const bars = weekBars(weeks, { widthPx: plotWidthPx, heightPx, topS: topHours * secondsPerHour })
  const stepPx = plotWidthPx / weeks.length
  const held =
    isAvailable(capacity) && capacity.weeklyMovingS > 0 ? capacity.weeklyMovingS / secondsPerHour : undefined
  const indexOf = new Map(weeks.map((each, position) => [each.monday, position]))

  const point = (event: PointerEvent<SVGSVGElement>) => {
    const left = event.currentTarget.getBoundingClientRect().left
    const at = Math.floor((event.clientX - left - axisPx.left) / stepPx)
    setChosen(Math.min(weeks.length - 1, Math.max(0, at)))
  }

  return (
    <ChartFrame
      title="Hours of running, week by week"
      description={describe(weeks, gaps)}
      legend={
        <ul className="legend">
          {(['easy', 'moderate', 'hard'] as const).map((fill) => (
            <li key={fill}>
              <Swatch fill={fill} /> {fill}
            </li>
          ))}
          <li>
            <Swatch fill="unknown" /> could not be judged
          </li>
          {held !== undefined && <li>dashed: what you have held, {hoursText(held * secondsPerHour)}</li>}
        </ul>
      }
      table={<VolumeTables weeks={weeks} gaps={gaps} />}
      tableName="By year, and every gap"
    >
      <div ref={ref} className="volume">
        <svg
          width={widthPx}
          height={axisPx.top + heightPx + axisPx.bottom}
          aria-hidden="true"
          onPointerMove={point}
          onPointerDown={point}
        >
          {ticks.map((tick) => (
            <g key={tick} className="axis">
              <line x1={axisPx.left} x2={widthPx} y1={hours.toPixel(tick)} y2={hours.toPixel(tick)} />
              <text x={axisPx.left - 6} y={hours.toPixel(tick)} className="axis-y">
                {tick} h
              </text>
            </g>
          ))}
          <g transform={`translate(${axisPx.left} ${axisPx.top})`}>
            {gaps.map((gap) => {
              const from = indexOf.get(weekStart(gap.lastRunBefore)) ?? 0
              const to =
                gap.firstRunAfter === undefined
                  ? weeks.length
                  : (indexOf.get(weekStart(gap.firstRunAfter)) ?? weeks.length)
              return (
                <rect
                  key={gap.lastRunBefore}
                  className="gap"
                  x={(from + 1) * stepPx}
                  width={Math.max(0, (to - from - 1) * stepPx)}
                  height={heightPx}
                />
              )
            })}
            <rect
              className="chosen-week"
              x={index * stepPx - 1}
              width={Math.max(2, stepPx + 1)}
              height={heightPx}
            />
            {bars.flatMap((bar) =>
              bar.parts.map((part) => (
                <rect
                  key={`${bar.monday} ${part.fill}`}
                  className={`fill-${part.fill}`}
                  x={bar.xPx}
                  width={bar.widthPx}
                  y={part.yPx}
                  height={part.heightPx}
                />
              )),
            )}
          </g>
          {held !== undefined && (
            <line
              className="held"
              x1={axisPx.left}
              x2={widthPx}
              y1={hours.toPixel(held)}
              y2={hours.toPixel(held)}
            />
          )}
          {spaced(timeTicks(weeks), stepPx).map((tick) => (
            <text
              key={tick.index}
              className={tick.isYear ? 'axis-x is-year' : 'axis-x'}
              x={axisPx.left + tick.index * stepPx}
              y={axisPx.top + heightPx + 16}
            >
              {tickName(weeks[tick.index], tick.isYear)}
            </text>
          ))}
        </svg>
        <ChartCursor
          label="Week"
          count={weeks.length}
          index={index}
          readout={readout(week)}
          style={{ marginInlineStart: axisPx.left }}
          onIndex={setChosen}
        />
      </div>
    </ChartFrame>
  )
}

const leastPxBetweenLabels = 44

function spaced(ticks: ReturnType<typeof timeTicks>, stepPx: number): ReturnType<typeof timeTicks> {
  let lastPx = -Infinity
  return ticks.filter((tick) => {
    if (tick.index * stepPx - lastPx < leastPxBetweenLabels) return false
    lastPx = tick.index * stepPx
    return true
  })
}

function tickName(week: Week | undefined, isYear: boolean): string {
  if (week === undefined) return ''
  return isYear ? yearOf(week.monday) : (monthNames[Number(week.monday.slice(5, 7)) - 1]?.slice(0, 3) ?? '')
}

function readout(week: Week): string {
  if (week.runCount === 0) return `Week of ${shortDateText(week.monday)}: no run`
  const parts = [
    countedText(week.runCount, 'run'),
    hoursText(week.movingS),
    distanceText(week.distanceM),
    ...(week.hardRunCount > 0 ? [`${week.hardRunCount} with a hard part`] : []),
  ]
  return `Week of ${shortDateText(week.monday)}: ${parts.join(' · ')}`
}

function describe(weeks: readonly Week[], gaps: readonly Gap[]): string {
  const [first] = weeks
  const last = weeks.at(-1)
  if (first === undefined || last === undefined) return ''
  const busy = weeks.filter((week) => week.runCount > 0).length
  return `${countedText(weeks.length, 'week')} from ${dateText(first.monday)} to ${dateText(last.monday)}, ${busy} of them with a run, and ${countedText(gaps.length, 'gap')} of a week or more.`
}
