/** A place on the route, in metres east and north of its middle; missing where the signal was lost. */
export interface RoutePoint {
  readonly eastM: number
  readonly northM: number
}

export type Effort = 'easy' | 'moderate' | 'hard' | 'unknown'

/** A stretch of the route in one effort, as points ready for a polyline. */
export interface RoutePiece {
  readonly effort: Effort
  readonly points: string
}

export interface RouteFit {
  readonly widthPx: number
  readonly heightPx: number
  readonly paddingPx: number
}

/** The effort at one heart rate, or unknown where there is no heart rate or no boundary. */
export function effortAt(
  heartRateBpm: number | null | undefined,
  boundaries: { readonly lt1Bpm?: number; readonly lt2Bpm?: number },
): Effort {
  if (heartRateBpm === null || heartRateBpm === undefined || boundaries.lt1Bpm === undefined) return 'unknown'
  if (heartRateBpm <= boundaries.lt1Bpm) return 'easy'
  return boundaries.lt2Bpm !== undefined && heartRateBpm > boundaries.lt2Bpm ? 'hard' : 'moderate'
}

/** Places the route in a box, north up, with the same scale both ways. */
export function routePlacement(
  points: readonly (RoutePoint | undefined)[],
  fit: RouteFit,
): (point: RoutePoint) => readonly [number, number] {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const point of points) {
    if (point === undefined) continue
    west = Math.min(west, point.eastM)
    east = Math.max(east, point.eastM)
    south = Math.min(south, point.northM)
    north = Math.max(north, point.northM)
  }
  const [width, height] = [fit.widthPx - 2 * fit.paddingPx, fit.heightPx - 2 * fit.paddingPx]
  const pxPerM = Math.min(width / Math.max(1, east - west), height / Math.max(1, north - south))
  const [middleEast, middleNorth] = [(west + east) / 2, (south + north) / 2]
  return (point) => [
    fit.widthPx / 2 + (point.eastM - middleEast) * pxPerM,
    fit.heightPx / 2 - (point.northM - middleNorth) * pxPerM,
  ]
}

/** The route cut where the effort changes or the signal is lost; neighbouring pieces share their point. */
export function routePieces(
  points: readonly (RoutePoint | undefined)[],
  efforts: readonly Effort[],
  place: (point: RoutePoint) => readonly [number, number],
): readonly RoutePiece[] {
  const pieces: { effort: Effort; points: string[] }[] = []
  let open: { effort: Effort; points: string[] } | undefined
  for (const [index, point] of points.entries()) {
    if (point === undefined) {
      open = undefined
      continue
    }
    const effort = efforts[index] ?? 'unknown'
    const [x, y] = place(point)
    const text = `${x.toFixed(1)},${y.toFixed(1)}`
    if (open !== undefined && open.effort !== effort) open.points.push(text)
    if (open === undefined || open.effort !== effort) {
      open = { effort, points: [] }
      pieces.push(open)
    }
    open.points.push(text)
  }
  return pieces
    .filter((piece) => piece.points.length > 1)
    .map((piece) => ({ effort: piece.effort, points: piece.points.join(' ') }))
}
