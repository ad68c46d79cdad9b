import type { Issue, RawActivity } from '@footing/engine'
import { formatIssue } from '../codes.ts'
import { decodeGpx } from '../gpx/decode-gpx.ts'
import type { AppleHealthFile } from './apple-health-file.ts'
import type { HealthRoute } from './health-workout.ts'
import type { TimeSpan } from './record-rows.ts'

/** Positions are kept to a centimetre, heights and speeds to a thousandth. */
const keptPerDeg = 1e7
const keptPerUnit = 1000

type RouteDraft = { -readonly [column in keyof HealthRoute]: number[] }

function kept(value: number | undefined, perUnit: number): number {
  return value === undefined ? Number.NaN : Math.round(value * perUnit) / perUnit
}

/** Adds the points of a track that lie inside the workout. */
function addPoints(route: RouteDraft, { startEpochS = 0, streams }: RawActivity, span: TimeSpan): void {
  for (const [index, trackS] of streams.timeS.entries()) {
    const epochS = startEpochS + trackS
    if (!(epochS >= span.startEpochS && epochS <= span.endEpochS)) continue
    route.timeS.push(kept(epochS - span.startEpochS, keptPerUnit))
    route.latitudeDeg.push(kept(streams.latitudeDeg?.[index], keptPerDeg))
    route.longitudeDeg.push(kept(streams.longitudeDeg?.[index], keptPerDeg))
    route.elevationM.push(kept(streams.elevationM?.[index], keptPerUnit))
    route.speedMps.push(kept(streams.speedMps?.[index], keptPerUnit))
  }
}

export interface ReadRoute {
  readonly route?: HealthRoute
  readonly issues: readonly Issue[]
}

function routeMissing(): Issue {
  return formatIssue('health-route-missing', 'The route of this workout is not in the export.')
}

/** Reads the routes of one workout. One that is missing or damaged costs the positions, not the workout. */
export async function readWorkoutRoute(
  files: readonly (AppleHealthFile | undefined)[],
  span: TimeSpan,
): Promise<ReadRoute> {
  const route: RouteDraft = { timeS: [], latitudeDeg: [], longitudeDeg: [], elevationM: [], speedMps: [] }
  const issues: Issue[] = []
  for (const file of files) {
    const bytes = await file?.read()
    if (file === undefined || bytes === undefined) {
      issues.push(routeMissing())
      continue
    }
    const decoded = bytes.ok ? decodeGpx(bytes.value) : bytes
    if (!decoded.ok) {
      issues.push(decoded.error)
      continue
    }
    issues.push(...file.issues, ...decoded.value.issues)
    for (const track of decoded.value.activities) addPoints(route, track, span)
  }
  return { ...(route.timeS.length > 0 && { route }), issues }
}
