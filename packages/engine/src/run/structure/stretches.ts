/** The stretches of a run as its structure is read from them: what was run, what was walked, where it stood still. */

import type { RunFacts } from '../../signal/run-facts.ts'

const gaits = ['run', 'walk', 'stand'] as const
type Gait = (typeof gaits)[number]

/** A piece of a run between two seconds of its elapsed clock, of one or of several stretches of even speed. */
export interface Stretch {
  readonly startS: number
  readonly endS: number
  /** Seconds of it that were run; for a rest, seconds of the rest. */
  readonly runS: number
  readonly distanceM: number
  /** Distance that the same effort would have covered on the flat. */
  readonly flatM: number
  /** Height gained less height lost. */
  readonly climbM: number
  readonly peakHeartRateBpm?: number
  /** Mean cadence of both feet; absent where it is not known, and on parts made of many stretches. */
  readonly cadenceSpm?: number
  /** Set on a rest that stands among the running, so that what lies on either side of it is seen to be parted. */
  readonly isRest?: true
}

export interface Rest extends Stretch {
  readonly gait: 'walk' | 'stand'
}

export interface RunStretches {
  readonly running: readonly Stretch[]
  readonly rests: readonly Rest[]
}

/** Slower than the first is standing; slower than the second nobody runs. */
const standingMps = 0.5
const slowestRunMps = 1

/** Fewer steps than this, of both feet, are walking, unless it is too fast for that. */
const walkingSpm = 135
const walkingFastestMps = 2.3

/** Without steps: walking is slower than this, and than this share of the usual speed. */
const walkingSpeed = { fastestMps: 1.9, ofUsualFrac: 0.7 } as const

/** Median speed over the time that is faster than standing and slow walking. */
function usualSpeedMps(speeds: readonly number[], endS: readonly number[]): number {
  const lengths = endS.map((end, i) => end - (endS[i - 1] ?? 0))
  const order = speeds.flatMap((speed, i) => (speed >= slowestRunMps ? [i] : []))
  order.sort((a, b) => (speeds[a] ?? 0) - (speeds[b] ?? 0))
  let leftS = order.reduce((sum, i) => sum + (lengths[i] ?? 0), 0) / 2
  for (const i of order) {
    leftS -= lengths[i] ?? 0
    if (leftS <= 0) return speeds[i] ?? 0
  }
  return 0
}

function gaitOf(speedMps: number, cadenceSpm: number | null | undefined, usualMps: number): Gait {
  if (speedMps < standingMps) return 'stand'
  if (speedMps < slowestRunMps) return 'walk'
  if (cadenceSpm !== null && cadenceSpm !== undefined)
    return cadenceSpm < walkingSpm && speedMps < walkingFastestMps ? 'walk' : 'run'
  return speedMps < Math.min(walkingSpeed.fastestMps, walkingSpeed.ofUsualFrac * usualMps) ? 'walk' : 'run'
}

/** The stretches of a run in order of time; undefined where its speed is not known. */
export function runStretches({ speedSegments }: RunFacts): RunStretches | undefined {
  if (speedSegments === undefined) return undefined
  const { endS, speedMps, flatSpeedMps, gradeFrac, peakHeartRateBpm, cadenceSpm } = speedSegments
  const usualMps = usualSpeedMps(speedMps, endS)
  const running: Stretch[] = []
  const rests: Rest[] = []
  for (let i = 0; i < endS.length; i++) {
    const startS = endS[i - 1] ?? 0
    const runS = (endS[i] ?? 0) - startS
    const speed = speedMps[i] ?? 0
    const peak = peakHeartRateBpm[i]
    const cadence = cadenceSpm?.[i]
    const stretch = {
      startS,
      endS: endS[i] ?? 0,
      runS,
      distanceM: speed * runS,
      flatM: (flatSpeedMps[i] ?? 0) * runS,
      climbM: (gradeFrac[i] ?? 0) * speed * runS,
      ...(typeof peak === 'number' && { peakHeartRateBpm: peak }),
      ...(typeof cadence === 'number' && { cadenceSpm: cadence }),
    }
    const gait = gaitOf(speed, cadenceSpm?.[i], usualMps)
    if (gait === 'run') running.push(stretch)
    else rests.push({ ...stretch, gait })
  }
  return { running, rests }
}

/** Two pieces as one; what lies between them is not counted as run. */
export function joined(a: Stretch, b: Stretch): Stretch {
  const peak = Math.max(a.peakHeartRateBpm ?? 0, b.peakHeartRateBpm ?? 0)
  return {
    startS: Math.min(a.startS, b.startS),
    endS: Math.max(a.endS, b.endS),
    runS: a.runS + b.runS,
    distanceM: a.distanceM + b.distanceM,
    flatM: a.flatM + b.flatM,
    climbM: a.climbM + b.climbM,
    ...(peak > 0 && { peakHeartRateBpm: peak }),
    ...(a.cadenceSpm !== undefined &&
      b.cadenceSpm !== undefined && {
        cadenceSpm: (a.runS * a.cadenceSpm + b.runS * b.cadenceSpm) / (a.runS + b.runS),
      }),
  }
}

/** A share of a stretch, or a multiple of it, at the same speeds; its ends are left to the caller. */
export function scaled<T extends Stretch>(stretch: T, times: number): T {
  return {
    ...stretch,
    runS: times * stretch.runS,
    distanceM: times * stretch.distanceM,
    flatM: times * stretch.flatM,
    climbM: times * stretch.climbM,
  }
}

/** Speed on the flat while running. */
export function flatMps({ flatM, runS }: Stretch): number {
  return flatM / runS
}

/** Speed over the ground while running. */
export function groundMps({ distanceM, runS }: Stretch): number {
  return distanceM / runS
}

/** Mean grade of the ground covered. */
export function gradeOf({ climbM, distanceM }: Stretch): number {
  return distanceM > 0 ? climbM / distanceM : 0
}

/** All pieces as one; undefined for none. */
export function joinedAll(pieces: readonly Stretch[]): Stretch | undefined {
  const [first] = pieces
  if (first === undefined) return undefined
  // Added up in place: this is the innermost step of the structure of a history.
  const sums = { startS: first.startS, endS: first.endS, runS: 0, distanceM: 0, flatM: 0, climbM: 0 }
  let peak = 0
  for (const piece of pieces) {
    sums.startS = Math.min(sums.startS, piece.startS)
    sums.endS = Math.max(sums.endS, piece.endS)
    sums.runS += piece.runS
    sums.distanceM += piece.distanceM
    sums.flatM += piece.flatM
    sums.climbM += piece.climbM
    peak = Math.max(peak, piece.peakHeartRateBpm ?? 0)
  }
  return peak > 0 ? { ...sums, peakHeartRateBpm: peak } : sums
}
