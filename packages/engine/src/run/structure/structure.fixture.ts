// Runs drawn by hand second by second, for tests of structure.

import { defaultProposalValues } from '../../science/proposals/index.ts'
import { sketchRun } from '../../signal/run-facts.fixture.ts'
import type { LapFacts, RunFacts } from '../../signal/run-facts.ts'
import { segmentsOfSeconds } from '../../signal/speed-segments.ts'

/** A piece of a run at one speed over the ground; on a grade the speed on the flat is another. */
export interface Piece {
  readonly lengthS: number
  readonly speedMps: number
  readonly flatMps?: number
  readonly gradeFrac?: number
  readonly heartRateBpm?: number
  readonly cadenceSpm?: number
}

/** A wobble of the speed that looks like chance and is the same every time. */
const wobble = (second: number) => 0.06 * Math.sin(second * 2.4) + 0.04 * Math.sin(second * 0.37)

export function piecesOf(count: number, pieces: readonly Piece[]): readonly Piece[] {
  return Array.from({ length: count }, () => pieces).flat()
}

export function runOf(
  pieces: readonly Piece[],
  options: { readonly laps?: readonly LapFacts[]; readonly surface?: RunFacts['surface'] } = {},
): RunFacts {
  const lengthS = pieces.reduce((sum, piece) => sum + piece.lengthS, 0)
  const column = (of: (piece: Piece) => number | undefined) => {
    const values = new Float32Array(lengthS + 1).fill(Number.NaN)
    let second = 1
    for (const piece of pieces)
      for (let i = 0; i < piece.lengthS; i++) values[second++] = of(piece) ?? Number.NaN
    return values
  }
  const wobbling = (speeds: Float32Array) =>
    speeds.map((speed, second) => (speed > 0 ? speed * (1 + wobble(second)) : 0))
  const segments = segmentsOfSeconds(
    {
      speedMps: wobbling(column((piece) => piece.speedMps)),
      flatSpeedMps: wobbling(column((piece) => piece.flatMps ?? piece.speedMps)),
      gradeFrac: column((piece) => piece.gradeFrac ?? 0),
      heartRateBpm: column((piece) => piece.heartRateBpm),
      ...(pieces.some((piece) => piece.cadenceSpm !== undefined) && {
        cadenceSpm: column((piece) => piece.cadenceSpm),
      }),
    },
    defaultProposalValues,
  )
  const stretches = pieces.map((piece) => ({
    minutes: piece.lengthS / 60,
    speedMps: piece.speedMps,
    ...(piece.heartRateBpm !== undefined && { heartRateBpm: piece.heartRateBpm }),
  }))
  const sketch = sketchRun({
    date: '2025-03-03',
    stretches,
    ...(options.laps && { laps: options.laps }),
    ...(options.surface && { surface: options.surface }),
  })
  const distanceM = pieces.reduce((sum, piece) => sum + piece.lengthS * piece.speedMps, 0)
  return {
    ...sketch,
    elapsedS: lengthS,
    timerS: lengthS,
    distanceM: { status: 'available', valueM: distanceM, from: 'device' },
    ...(segments && { speedSegments: segments }),
  }
}
