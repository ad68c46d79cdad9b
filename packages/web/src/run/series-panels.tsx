import 'uplot/dist/uPlot.min.css'
import { isAvailable } from '@footing/engine'
import { useEffect, useRef } from 'react'
import uPlot from 'uplot'
import type { EasyDocument, RunDocument } from '../api/documents.generated.ts'
import { linearScale } from '../charts/linear-scale.ts'
import { ordinaryRange, paceTicksMps } from '../charts/pace-axis.ts'
import { runningMean } from '../charts/running-mean.ts'
import { ticksApart } from '../charts/time-labels.ts'
import { clockText } from '../format/duration.ts'
import { paceClockText } from '../format/pace.ts'
import { type Palette, readPalette } from '../parts/palette.ts'
import { useWidth } from '../parts/use-width.ts'
import { boundaryBands } from './boundary-bands.ts'
import { boundaryLayer, faultLayer, lapLayer, momentLayer, partLayer } from './series-layers.ts'

const panelHeightsPx = { heartRate: 190, pace: 150, elevation: 90 } as const
/** Satellite speed trembles from second to second; nobody's pace does. */
const paceWindowS = 30
/** Anywhere inside a panel: only the place along the run counts. */
const cursorTopPx = 10
const xAxisHeightPx = 34
const yAxisWidthPx = 44

interface SeriesPanelsProps {
  readonly run: RunDocument
  readonly easy: EasyDocument | undefined
  /** The theme in force; panels are drawn anew when it changes. */
  readonly theme: string
  readonly index: number | undefined
  readonly onIndex: (index: number) => void
}

interface Panel {
  readonly name: string
  readonly unit: string
  readonly heightPx: number
  readonly values: readonly (number | null)[]
  readonly range: readonly [number, number]
  readonly color: string
  readonly fill?: string
  readonly splits?: (range: readonly [number, number]) => readonly number[]
  readonly label: (value: number) => string
  readonly layers: readonly uPlot.Plugin[]
}

/** Heart rate, grade-adjusted pace and elevation over one cursor. */
export function SeriesPanels({ run, easy, theme, index, onIndex }: SeriesPanelsProps) {
  const [ref, widthPx] = useWidth<HTMLDivElement>()
  const chartsRef = useRef<readonly uPlot[]>([])
  const onIndexRef = useRef(onIndex)
  onIndexRef.current = onIndex

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read from the page, which the theme changes.
  useEffect(() => {
    const host = ref.current
    if (host === null || widthPx === 0) return
    const panels = panelsOf(run, easy, readPalette(host))
    const group = uPlot.sync(run.activityId)
    const charts = panels.map(
      (panel, position) =>
        new uPlot(
          optionsOf(panel, {
            widthPx,
            isLast: position === panels.length - 1,
            group,
            palette: readPalette(host),
            onIndex: (next) => onIndexRef.current(next),
          }),
          [[...run.series.elapsedS], [...panel.values]],
          host,
        ),
    )
    chartsRef.current = charts
    return () => {
      for (const chart of charts) chart.destroy()
      chartsRef.current = []
    }
  }, [run, easy, theme, widthPx, ref])

  useEffect(() => {
    const atS = index === undefined ? undefined : run.series.elapsedS[index]
    if (atS === undefined) return
    for (const chart of chartsRef.current) {
      if (chart.cursor.idx !== index) chart.setCursor({ left: chart.valToPos(atS, 'x'), top: cursorTopPx })
    }
  }, [index, run])

  return <div ref={ref} className="series-panels" aria-hidden="true" />
}

function panelsOf(run: RunDocument, easy: EasyDocument | undefined, palette: Palette): readonly Panel[] {
  const { series } = run
  const laps = lapLayer(
    run.laps.slice(1).map((lap) => lap.startS),
    { line: palette.inkSoft, soft: palette.inkSoft },
  )
  const parts = partLayer(run.structure?.parts ?? [], palette.accent)
  const crossing =
    isAvailable(run.easyJudgement) && run.easyJudgement.crossedAtMinute !== undefined
      ? [
          momentLayer(
            {
              atS: run.easyJudgement.crossedAtMinute * 60,
              name:
                run.easyJudgement.crossedForGood === false
                  ? 'crossed the ceiling and came back'
                  : 'crossed the ceiling',
            },
            palette.hard,
          ),
        ]
      : []
  const panels: Panel[] = []
  const bpm = series.heartRateBpm
  const bpmRange = bpm === undefined ? undefined : ordinaryRange(bpm, { leastSpan: 40 })
  if (bpm !== undefined && bpmRange !== undefined) {
    panels.push({
      name: 'Heart rate',
      unit: 'bpm',
      heightPx: panelHeightsPx.heartRate,
      values: bpm,
      range: [bpmRange[0], Math.max(...bpm.map((value) => value ?? 0)) + 4],
      color: palette.ink,
      label: (value) => `${Math.round(value)}`,
      layers: [
        parts,
        boundaryLayer(boundaryBands(easy?.lt1Bpm, easy?.lt2Bpm, palette)),
        laps,
        faultLayer(run.heartRateFaults, { line: palette.inkSoft, soft: palette.inkSoft }),
        ...crossing,
      ],
    })
  }
  const rawSpeed = series.gradeAdjustedSpeedMps ?? series.speedMps
  const speed = rawSpeed === undefined ? undefined : runningMean(rawSpeed, series.elapsedS, paceWindowS)
  const speedRange =
    speed === undefined ? undefined : ordinaryRange(speed, { leastSpan: 0.8, highFrac: 0.998 })
  if (speed !== undefined && speedRange !== undefined) {
    panels.push({
      name: `${series.gradeAdjustedSpeedMps === undefined ? 'Pace' : 'Grade-adjusted pace'} over ${paceWindowS} s`,
      unit: 'min/km',
      heightPx: panelHeightsPx.pace,
      values: speed,
      range: [Math.max(0.8, speedRange[0]), speedRange[1]],
      color: palette.accent,
      splits: (range) => ticksApart(paceTicksMps(range, 5), linearScale(range, [panelHeightsPx.pace, 0])),
      label: (value) => paceClockText(value) ?? '',
      layers: [parts, boundaryLayer(boundaryBands(easy?.lt1SpeedMps, easy?.lt2SpeedMps, palette)), laps],
    })
  }
  const elevation = series.elevationM
  const elevationRange =
    elevation === undefined ? undefined : ordinaryRange(elevation, { leastSpan: 20, lowFrac: 0, highFrac: 1 })
  if (elevation !== undefined && elevationRange !== undefined) {
    panels.push({
      name: 'Elevation',
      unit: 'm',
      heightPx: panelHeightsPx.elevation,
      values: elevation,
      range: elevationRange,
      color: palette.inkSoft,
      fill: palette.sunk,
      label: (value) => `${Math.round(value)}`,
      layers: [parts, laps],
    })
  }
  return panels
}

interface PanelPlacement {
  readonly widthPx: number
  readonly isLast: boolean
  readonly group: uPlot.SyncPubSub
  readonly palette: Palette
  readonly onIndex: (index: number) => void
}

function optionsOf(panel: Panel, placement: PanelPlacement): uPlot.Options {
  const { widthPx, isLast, group, palette, onIndex } = placement
  const font = '11px system-ui, sans-serif'
  return {
    width: widthPx,
    height: panel.heightPx + (isLast ? xAxisHeightPx : 0),
    title: `${panel.name}, ${panel.unit}`,
    padding: [8, 4, isLast ? 0 : 4, 0],
    legend: { show: false },
    cursor: { sync: { key: group.key }, drag: { x: false, y: false }, y: false, points: { size: 7 } },
    scales: { x: { time: false }, y: { auto: false, range: [...panel.range] } },
    series: [
      {},
      {
        stroke: panel.color,
        width: 1.4,
        points: { show: false },
        ...(panel.fill === undefined ? {} : { fill: panel.fill }),
      },
    ],
    axes: [
      {
        show: isLast,
        size: xAxisHeightPx,
        font,
        stroke: palette.inkSoft,
        grid: { show: false },
        ticks: { stroke: palette.line, size: 4 },
        incrs: [60, 120, 300, 600, 900, 1800, 3600],
        values: (chart, splits) => splits.map((split) => (isCutOff(chart, split) ? '' : clockText(split))),
      },
      {
        size: yAxisWidthPx,
        font,
        stroke: palette.inkSoft,
        space: 26,
        grid: { stroke: palette.line, width: 1 },
        ticks: { show: false },
        values: (_, splits) => splits.map(panel.label),
        ...splitsOption(panel),
      },
    ],
    plugins: [...panel.layers],
    hooks: {
      setCursor: [
        (chart) => {
          if (chart.cursor.idx !== null && chart.cursor.idx !== undefined) onIndex(chart.cursor.idx)
        },
      ],
    },
  }
}

function splitsOption(panel: Panel): Pick<uPlot.Axis, 'splits'> {
  const { splits } = panel
  if (splits === undefined) return {}
  return { splits: () => [...splits(panel.range)] }
}

/** Half of what the name of a moment takes. */
const halfNamePx = 20

/** True where the name of a moment would run out of the picture at its right. */
function isCutOff(chart: uPlot, atS: number): boolean {
  const widthPx = chart.bbox.width / devicePixelRatio
  return widthPx > 0 && chart.valToPos(atS, 'x') > widthPx - halfNamePx
}
