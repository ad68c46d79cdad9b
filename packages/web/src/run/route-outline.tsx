import { isAvailable } from '@footing/engine'
import type { EasyDocument, RunDocument } from '../api/documents.generated.ts'
import { roundTicks } from '../charts/linear-scale.ts'
import {
  type Effort,
  effortAt,
  type RoutePoint,
  routePieces,
  routePlacement,
} from '../charts/route-pieces.ts'
import { distanceText } from '../format/distance.ts'
import { ChartFrame } from '../parts/chart-frame.tsx'

const box = { widthPx: 420, heightPx: 320, paddingPx: 18 } as const

interface RouteOutlineProps {
  readonly run: RunDocument
  readonly easy: EasyDocument | undefined
  readonly index: number | undefined
}

/** The way from above, north up, coloured by effort. No map and no map server. */
export function RouteOutline({ run, easy, index }: RouteOutlineProps) {
  const points = routePoints(run)
  const first = points.find((point) => point !== undefined)
  if (first === undefined) return null
  const place = routePlacement(points, box)
  const pieces = routePieces(points, effortsOf(run, easy), place)
  const at = index === undefined ? undefined : points[index]
  const last = points.findLast((point) => point !== undefined) ?? first
  const bar = scaleBar(points)
  const shown = new Set(pieces.map((piece) => piece.effort))
  return (
    <ChartFrame
      title="The way, by effort"
      description="Outline of the route from above, north up. Thicker and broken lines are harder running."
      legend={
        <ul className="legend">
          {(['easy', 'moderate', 'hard', 'unknown'] as const)
            .filter((effort) => shown.has(effort))
            .map((effort) => (
              <li key={effort}>
                <svg className="line-swatch" viewBox="0 0 28 8" aria-hidden="true">
                  <path d="M2 4h24" className={`route-line is-${effort}`} />
                </svg>
                {effort === 'unknown' ? 'not known' : effort}
              </li>
            ))}
        </ul>
      }
    >
      <svg className="route" viewBox={`0 0 ${box.widthPx} ${box.heightPx}`} aria-hidden="true">
        {pieces.map((piece) => (
          <polyline key={piece.points} points={piece.points} className={`route-line is-${piece.effort}`} />
        ))}
        <Spot at={place(first)} className="route-start" />
        <Spot at={place(last)} className="route-end" />
        {at !== undefined && <Spot at={place(at)} className="route-cursor" />}
        <g className="route-scale">
          <path
            d={`M${box.paddingPx} ${box.heightPx - 8}h${(place({ eastM: bar, northM: 0 })[0] - place({ eastM: 0, northM: 0 })[0]).toFixed(1)}`}
          />
          <text x={box.paddingPx} y={box.heightPx - 13}>
            {distanceText(bar)}
          </text>
        </g>
      </svg>
    </ChartFrame>
  )
}

function Spot({ at, className }: { readonly at: readonly [number, number]; readonly className: string }) {
  return <circle cx={at[0]} cy={at[1]} r="5" className={className} />
}

function routePoints(run: RunDocument): readonly (RoutePoint | undefined)[] {
  const { eastM, northM } = run.series
  if (eastM === undefined || northM === undefined) return []
  return eastM.map((east, position) => {
    const north = northM[position]
    return east === null || north === null || north === undefined ? undefined : { eastM: east, northM: north }
  })
}

function effortsOf(run: RunDocument, easy: EasyDocument | undefined): readonly Effort[] {
  const boundaries = {
    ...(easy !== undefined && isAvailable(easy.lt1Bpm) ? { lt1Bpm: easy.lt1Bpm.mean } : {}),
    ...(easy !== undefined && isAvailable(easy.lt2Bpm) ? { lt2Bpm: easy.lt2Bpm.mean } : {}),
  }
  return run.series.elapsedS.map((_, position) => effortAt(run.series.heartRateBpm?.[position], boundaries))
}

/** A round length of about a fifth of the route's width. */
function scaleBar(points: readonly (RoutePoint | undefined)[]): number {
  const easts = points.flatMap((point) => (point === undefined ? [] : [point.eastM]))
  const width = Math.max(50, Math.max(...easts) - Math.min(...easts))
  return roundTicks([0, width], 5)[1] ?? width
}
