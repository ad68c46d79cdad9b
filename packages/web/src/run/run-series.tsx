import { isAvailable } from '@footing/engine'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { EasyDocument, RunDocument } from '../api/documents.generated.ts'
import { clockText, durationText } from '../format/duration.ts'
import { bandText } from '../format/numbers.ts'
import { paceText } from '../format/pace.ts'
import { ChartCursor } from '../parts/chart-cursor.tsx'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { Mishap } from '../parts/mishap.tsx'
import { useThemeInForce } from '../parts/theme.ts'
import { RouteOutline } from './route-outline.tsx'

// The chart library comes with the first run that is opened, not with the first page.
const SeriesPanels = lazy(() =>
  import('./series-panels.tsx').then((module) => ({ default: module.SeriesPanels })),
)

interface RunSeriesProps {
  readonly run: RunDocument
  readonly easy: EasyDocument | undefined
  /** What stands beside the outline of the route. */
  readonly children: ReactNode
}

/** The run over time and from above, under one cursor. */
export function RunSeries({ run, easy, children }: RunSeriesProps) {
  const theme = useThemeInForce()
  const [index, setIndex] = useState<number>()
  const { elapsedS } = run.series
  if (elapsedS.length < 2) {
    return (
      <>
        <p>There are no samples to draw in this run.</p>
        {children}
      </>
    )
  }
  const hasParts = (run.structure?.parts.length ?? 0) > 0
  const hasRoute = run.series.eastM !== undefined && run.series.northM !== undefined
  return (
    <>
      <ChartFrame
        title="The run over time"
        description={describe(run, easy)}
        legend={
          <ul className="legend">
            {easy !== undefined && isAvailable(easy.lt1Bpm) && <li>shaded: LT1 and LT2 with their bands</li>}
            {hasParts && <li>bars along the top: the faster parts</li>}
            {run.laps.length > 1 && <li>dotted: laps</li>}
            {run.heartRateFaults.length > 0 && <li>hatched: heart rate not to be believed</li>}
          </ul>
        }
      >
        <Mishap what="The run over time">
          <Suspense fallback={<p className="waiting series-waiting">Drawing the run.</p>}>
            <SeriesPanels run={run} easy={easy} theme={theme} index={index} onIndex={setIndex} />
          </Suspense>
        </Mishap>
        <ChartCursor
          label="Place in the run"
          count={elapsedS.length}
          index={index}
          readout={readout(run, index ?? 0)}
          shown={index === undefined ? 'Move along the run to read it.' : undefined}
          onIndex={setIndex}
        />
      </ChartFrame>
      <div className="run-split">
        {hasRoute && <RouteOutline run={run} easy={easy} index={index} />}
        {children}
      </div>
    </>
  )
}

/** "12:05 · 143 bpm · 5:40 /km": what is known at one place; what is not is left out. */
function readout(run: RunDocument, index: number): string {
  const { elapsedS, heartRateBpm, gradeAdjustedSpeedMps, speedMps, elevationM } = run.series
  const parts = [clockText(elapsedS[index] ?? 0)]
  const bpm = heartRateBpm?.[index]
  if (bpm !== null && bpm !== undefined) parts.push(`${Math.round(bpm)} bpm`)
  const speed = (gradeAdjustedSpeedMps ?? speedMps)?.[index]
  if (speed !== null && speed !== undefined) {
    parts.push(gradeAdjustedSpeedMps === undefined ? paceText(speed) : `${paceText(speed)} grade-adjusted`)
  }
  const elevation = elevationM?.[index]
  if (elevation !== null && elevation !== undefined) parts.push(`elevation ${Math.round(elevation)} m`)
  return parts.join(' · ')
}

function describe(run: RunDocument, easy: EasyDocument | undefined): string {
  const parts = [`Heart rate, pace and elevation over ${durationText(run.series.elapsedS.at(-1) ?? 0)}.`]
  if (isAvailable(run.heartRate)) {
    const { averageBpm, lowestSustainedBpm, highestSustainedBpm } = run.heartRate
    parts.push(
      `Heart rate ${bandText(lowestSustainedBpm, highestSustainedBpm)} bpm, on average ${Math.round(averageBpm)}.`,
    )
  } else {
    parts.push(run.heartRate.reason.sentence)
  }
  if (easy !== undefined && isAvailable(easy.lt1Bpm)) {
    parts.push(`LT1 is at ${Math.round(easy.lt1Bpm.mean)} bpm.`)
  }
  return parts.join(' ')
}
