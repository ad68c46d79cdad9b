import { mPerDeg } from '../base/great-circle.ts'
import type { Streams } from './streams.ts'

/** Positions are looked at every so many metres of the way. */
const stepM = 10
/** A lap in lane one is 400 m, by a watch in lanes one to three 380 to 420 m. */
const lapShortestM = 380
const lapLongestM = 420
/** One lap later a runner is this near again: a lane or two and the error of two positions. */
const sameSpotM = 15
/** A 400 m track is 157 to 177 m long and 73 to 93 m wide; corners cut between points and errors make it less. */
const lengthRangeM = [135, 190] as const
const widthRangeM = [45, 95] as const

/** A root is several times faster than `Math.hypot`, and this runs over every sample of every import. */
function lengthM(xM: number, yM: number): number {
  return Math.sqrt(xM * xM + yM * yM)
}

interface Way {
  readonly xM: Float64Array
  readonly yM: Float64Array
}

/** The way in metres east and north of its start, every ten metres. Undefined without positions. */
function wayOf({ latitudeDeg, longitudeDeg }: Streams): Way | undefined {
  const first = latitudeDeg?.findIndex((degrees) => !Number.isNaN(degrees)) ?? -1
  if (latitudeDeg === undefined || longitudeDeg === undefined || first < 0) return undefined
  const originLatitude = latitudeDeg[first] ?? 0
  const originLongitude = longitudeDeg[first] ?? 0
  const eastM = mPerDeg * Math.cos((originLatitude * Math.PI) / 180)
  const xs = [0]
  const ys = [0]
  let [x, y, leftM] = [0, 0, stepM]
  for (let i = first + 1; i < latitudeDeg.length; i++) {
    const nextX = ((longitudeDeg[i] ?? Number.NaN) - originLongitude) * eastM
    const nextY = ((latitudeDeg[i] ?? Number.NaN) - originLatitude) * mPerDeg
    let awayM = lengthM(nextX - x, nextY - y)
    if (!(awayM < lapShortestM)) {
      if (awayM >= lapShortestM) [x, y] = [nextX, nextY]
      continue
    }
    while (awayM >= leftM) {
      x += ((nextX - x) * leftM) / awayM
      y += ((nextY - y) * leftM) / awayM
      xs.push(x)
      ys.push(y)
      awayM = lengthM(nextX - x, nextY - y)
      leftM = stepM
    }
    leftM -= awayM
    ;[x, y] = [nextX, nextY]
  }
  return { xM: new Float64Array(xs), yM: new Float64Array(ys) }
}

/** True where a piece of the way has the outline of a track: as long and as wide along its own axes. */
function hasTrackOutline({ xM, yM }: Way, from: number, to: number): boolean {
  let [x, y, xx, yy, xy] = [0, 0, 0, 0, 0]
  const count = to - from
  for (let k = from; k < to; k++) {
    x += (xM[k] ?? 0) / count
    y += (yM[k] ?? 0) / count
  }
  for (let k = from; k < to; k++) {
    const [dx, dy] = [(xM[k] ?? 0) - x, (yM[k] ?? 0) - y]
    xx += dx * dx
    yy += dy * dy
    xy += dx * dy
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2
  const along: number[] = []
  const across: number[] = []
  for (let k = from; k < to; k++) {
    const [dx, dy] = [(xM[k] ?? 0) - x, (yM[k] ?? 0) - y]
    along.push(dx * Math.cos(angle) + dy * Math.sin(angle))
    across.push(dy * Math.cos(angle) - dx * Math.sin(angle))
  }
  const extent = (values: readonly number[]) => Math.max(...values) - Math.min(...values)
  const [longM, wideM] = [extent(along), extent(across)]
  return (
    longM >= lengthRangeM[0] && longM <= lengthRangeM[1] && wideM >= widthRangeM[0] && wideM <= widthRangeM[1]
  )
}

/** How much of the way lies on laps of a 400 m track, and how long the way is. */
export interface TrackLaps {
  readonly loopedM: number
  readonly wayM: number
}

/**
 * Metres of the way from which the same spot lies one lap back, 380 to 420 m, on a loop of a track's outline.
 * Undefined without positions.
 */
export function trackLaps(streams: Streams): TrackLaps | undefined {
  const way = wayOf(streams)
  if (way === undefined) return undefined
  const { xM, yM } = way
  const isLooped = new Uint8Array(xM.length)
  for (let k = lapShortestM / stepM; k < xM.length; k++)
    for (let lap = lapShortestM / stepM; lap <= Math.min(k, lapLongestM / stepM); lap++) {
      const awayM = lengthM((xM[k] ?? 0) - (xM[k - lap] ?? 0), (yM[k] ?? 0) - (yM[k - lap] ?? 0))
      if (awayM > sameSpotM || !hasTrackOutline(way, k - lap, k)) continue
      isLooped.fill(1, k - lap, k + 1)
      break
    }
  let loopedCount = 0
  for (const one of isLooped) loopedCount += one
  return { loopedM: loopedCount * stepM, wayM: (xM.length - 1) * stepM }
}
