import { type BoundaryPoint, daysBetween } from '@footing/engine'
import { type PointerEvent, useState } from 'react'
import type { BoundaryHistoryDocument } from '../api/documents.generated.ts'
import { areaPath, linePath } from '../charts/band-lines.ts'
import { DayAxis } from '../charts/day-axis.tsx'
import { linearScale, roundTicks } from '../charts/linear-scale.ts'
import { paceTicksMps } from '../charts/pace-axis.ts'
import { ticksApart } from '../charts/time-labels.ts'
import { dateText, shortDateText } from '../format/dates.ts'
import { bandText, countedText } from '../format/numbers.ts'
import { paceClockText, paceText } from '../format/pace.ts'
import { ChartCursor } from '../parts/chart-cursor.tsx'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { useWidth } from '../parts/use-width.ts'
import { bandPointsOf, joinedStretches } from './history-lines.ts'
import { HistoryTables } from './history-tables.tsx'

const axisPx = { left: 44, right: 34, top: 10, bottom: 24 } as const
const panelHeightPx = { bpm: 170, mps: 120 } as const
const betweenPanelsPx = 30

type Line = { readonly key: 'lt1' | 'lt2' | 'lt1Speed' | 'lt2Speed'; readonly boundary: 'lt1' | 'lt2' }

interface Panel {
  readonly title: string
  readonly heightPx: number
  readonly lines: readonly Line[]
  readonly ticks: (domain: readonly [number, number]) => readonly number[]
  readonly label: (value: number) => string
}

const panels: readonly Panel[] = [
  {
    title: 'Heart rate, bpm',
    heightPx: panelHeightPx.bpm,
    lines: [
      { key: 'lt2', boundary: 'lt2' },
      { key: 'lt1', boundary: 'lt1' },
    ],
    ticks: (domain) => roundTicks(domain, 5),
    label: (value) => `${value}`,
  },
  {
    title: 'Pace on the flat, /km',
    heightPx: panelHeightPx.mps,
    lines: [
      { key: 'lt2Speed', boundary: 'lt2' },
      { key: 'lt1Speed', boundary: 'lt1' },
    ],
    ticks: (domain) => paceTicksMps(domain, 6),
    label: (value) => paceClockText(value) ?? '',
  },
]

/** LT1 and LT2 with their bands through the years, and where what measures changed. */
export function BoundaryYears({ history }: { readonly history: BoundaryHistoryDocument }) {
  const { points, breaks } = history
  const [ref, widthPx] = useWidth<HTMLDivElement>()
  const [chosen, setChosen] = useState(points.length - 1)
  const [first] = points
  const last = points.at(-1)
  const point = points[Math.min(chosen, points.length - 1)]
  if (first === undefined || last === undefined || point === undefined || points.length < 2) return null

  const spanDays = Math.max(1, daysBetween(first.date, last.date))
  const x = linearScale([0, spanDays], [axisPx.left, Math.max(axisPx.left + 1, widthPx - axisPx.right)])
  const toX = (date: string) => x.toPixel(daysBetween(first.date, date))
  const shown = panels.filter(({ lines }) => lines.some(({ key }) => bandPointsOf(points, key).length > 1))
  const tops = shown.map((_, index) =>
    shown
      .slice(0, index)
      .reduce((sum, { heightPx }) => sum + heightPx + betweenPanelsPx, axisPx.top + betweenPanelsPx / 2),
  )
  const plotEndPx = (tops.at(-1) ?? 0) + (shown.at(-1)?.heightPx ?? 0)
  const inside = breaks.filter(({ date }) => date > first.date && date <= last.date)

  const choose = (event: PointerEvent<SVGSVGElement>) => {
    const day = x.toValue(event.clientX - event.currentTarget.getBoundingClientRect().left)
    const distances = points.map(({ date }) => Math.abs(daysBetween(first.date, date) - day))
    setChosen(distances.indexOf(Math.min(...distances)))
  }

  return (
    <ChartFrame
      title="Your boundary over the years"
      description={describe(points)}
      legend={
        <ul className="legend">
          <li>
            <LineSwatch boundary="lt1" /> LT1, the top of easy
          </li>
          <li>
            <LineSwatch boundary="lt2" /> LT2, where hard begins
          </li>
          <li>shaded: where the truth lies 8 times in 10</li>
          {inside.length > 0 && <li>dashed upright: another watch or sensor</li>}
        </ul>
      }
      table={<HistoryTables history={history} />}
      tableName={inside.length > 0 ? 'By month, and every change of watch or sensor' : 'By month'}
    >
      <div ref={ref} className="years">
        <svg
          width={widthPx}
          height={plotEndPx + axisPx.bottom}
          aria-hidden="true"
          onPointerMove={choose}
          onPointerDown={choose}
        >
          {inside.map(({ date, sentence }) => (
            <line
              key={`${date} ${sentence}`}
              className="break"
              x1={toX(date)}
              x2={toX(date)}
              y1={axisPx.top}
              y2={plotEndPx}
            />
          ))}
          <line className="chosen" x1={toX(point.date)} x2={toX(point.date)} y1={axisPx.top} y2={plotEndPx} />
          {shown.map((panel, index) => (
            <YearsPanel
              key={panel.title}
              panel={panel}
              history={history}
              widthPx={widthPx}
              topPx={tops[index] ?? 0}
              toX={toX}
            />
          ))}
          <DayAxis first={first.date} last={last.date} toX={toX} yPx={plotEndPx + 18} />
        </svg>
        <ChartCursor
          label="Month"
          count={points.length}
          index={Math.min(chosen, points.length - 1)}
          readout={readout(point)}
          style={{ marginInline: `${axisPx.left}px ${axisPx.right}px` }}
          onIndex={setChosen}
        />
      </div>
    </ChartFrame>
  )
}

interface YearsPanelProps {
  readonly panel: Panel
  readonly history: BoundaryHistoryDocument
  readonly widthPx: number
  readonly topPx: number
  readonly toX: (date: string) => number
}

function YearsPanel({ panel, history, widthPx, topPx, toX }: YearsPanelProps) {
  const drawn = panel.lines.map((line) => ({ ...line, points: bandPointsOf(history.points, line.key) }))
  const all = drawn.flatMap(({ points }) => points)
  const low = Math.min(...all.map((point) => point.low))
  const high = Math.max(...all.map((point) => point.high))
  const room = (high - low) * 0.04
  const y = linearScale([low - room, high + room], [topPx + panel.heightPx, topPx])
  return (
    <g>
      <text className="panel-title" x={axisPx.left} y={topPx - 6}>
        {panel.title}
      </text>
      {ticksApart(panel.ticks(y.domain), y).map((tick) => (
        <g key={tick} className="axis">
          <line x1={axisPx.left} x2={widthPx - axisPx.right} y1={y.toPixel(tick)} y2={y.toPixel(tick)} />
          <text x={axisPx.left - 6} y={y.toPixel(tick)} className="axis-y">
            {panel.label(tick)}
          </text>
        </g>
      ))}
      {drawn.map(({ key, boundary, points }) => {
        const last = points.at(-1)
        return (
          <g key={key} className={`boundary is-${boundary}`}>
            {joinedStretches(points, history.breaks).map((stretch) => (
              <g key={stretch[0]?.date}>
                <path className="boundary-band" d={areaPath(stretch, { toX, y })} />
                <path className="boundary-line" d={linePath(stretch, { toX, y })} />
                {stretch.map(
                  (point) =>
                    stretch.length === 1 && (
                      <g key={point.date}>
                        <line
                          className="boundary-whisker"
                          x1={toX(point.date)}
                          x2={toX(point.date)}
                          y1={y.toPixel(point.low)}
                          y2={y.toPixel(point.high)}
                        />
                        <circle cx={toX(point.date)} cy={y.toPixel(point.value)} r="2.5" />
                      </g>
                    ),
                )}
              </g>
            ))}
            {last !== undefined && (
              <text x={toX(last.date) + 5} y={y.toPixel(last.value)} className="boundary-name">
                {boundary === 'lt1' ? 'LT1' : 'LT2'}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}

function LineSwatch({ boundary }: { readonly boundary: 'lt1' | 'lt2' }) {
  return (
    <svg className={`line-swatch boundary is-${boundary}`} viewBox="0 0 28 8" aria-hidden="true">
      <path className="boundary-line" d="M0 4H28" />
    </svg>
  )
}

function readout({ date, lt1, lt2, lt1Speed, lt2Speed }: BoundaryPoint): string {
  const paceOf = (speed: BoundaryPoint['lt1Speed']) =>
    speed === undefined
      ? ''
      : `, ${paceText(speed.valueMps)} (${paceClockText(speed.low80Mps) ?? '–'}–${paceClockText(speed.high80Mps) ?? '–'})`
  const lower = `LT1 ${Math.round(lt1.valueBpm)} (${bandText(lt1.low80Bpm, lt1.high80Bpm)})${paceOf(lt1Speed)}`
  const upper = `LT2 ${Math.round(lt2.valueBpm)} (${bandText(lt2.low80Bpm, lt2.high80Bpm)})${paceOf(lt2Speed)}`
  return `${shortDateText(date)}: ${lower} · ${upper}`
}

function describe(points: readonly BoundaryPoint[]): string {
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined) return ''
  const lows = points.map(({ lt1 }) => Math.round(lt1.valueBpm))
  return `${countedText(points.length, 'month')} of running from ${dateText(first.date)} to ${dateText(last.date)}. LT1 lay between ${Math.min(...lows)} and ${Math.max(...lows)} bpm; it is ${Math.round(last.lt1.valueBpm)} now.`
}
