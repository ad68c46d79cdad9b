/** Lengths as they stand on a coach's board: round distances, or round times. */

import { mean } from '../../base/statistics.ts'

/** What a repetition was meant to be: a distance, or a time. */
export type NominalLength =
  | { readonly by: 'distance'; readonly distanceM: number }
  | { readonly by: 'time'; readonly durationS: number }
export type Measure = NominalLength['by']

interface Measured {
  readonly runS: number
  readonly distanceM: number
}

/** How one kind of measure is read: what is round in it, how wrong it may be, and which lengths are one. */
interface Board {
  readonly rounds: readonly number[]
  /** Error of a measured length: a share of it, and what the two edges add. */
  readonly errorFrac: number
  readonly edgesError: number
  /** Lengths that differ by less than a share of them and what the edges add are one. */
  readonly alikeEdges: number
  readonly sizeOf: (repetition: Measured) => number
}

const alikeFrac = 0.08

const boards: Readonly<Record<Measure, Board>> = {
  distance: {
    rounds: [
      100, 150, 200, 300, 400, 500, 600, 800, 1000, 1200, 1500, 1609.344, 2000, 2400, 2500, 3000, 4000, 5000,
      6000, 8000, 10_000,
    ],
    errorFrac: 0.025,
    edgesError: 6,
    alikeEdges: 15,
    sizeOf: ({ distanceM }) => distanceM,
  },
  time: {
    rounds: [
      15, 20, 30, 40, 45, 60, 75, 90, 120, 150, 180, 210, 240, 300, 360, 420, 480, 540, 600, 720, 900, 1200,
      1500, 1800, 2400, 3000, 3600,
    ],
    errorFrac: 0.008,
    edgesError: 2,
    alikeEdges: 4,
    sizeOf: ({ runS }) => runS,
  },
}

/** A length misses the board when it lies so many errors away. */
const mostErrors = 2

/** What the spread inside a kind of lengths, and each kind more, weigh beside errors from round lengths. */
const spreadWeight = 20
const kindWeight = 0.1

/** On a track metres are likelier than minutes, by so much. */
const trackBonus = 0.5

/** Lengths this near to round ones, in errors on average, are meant. */
const roundMisfit = 0.8

function nearestOf(rounds: readonly number[], value: number): number {
  return rounds.reduce((best, each) => (Math.abs(each - value) < Math.abs(best - value) ? each : best))
}

/** Errors of measurement between a length and the nearest round one, cut where it is simply missed. */
function errorsFromRound(size: number, { rounds, errorFrac, edgesError }: Board): number {
  const round = nearestOf(rounds, size)
  return Math.min(mostErrors, Math.abs(size - round) / (edgesError + errorFrac * round))
}

/** Each repetition's kind: the number of the first kind that it is like, in order of their first appearance. */
export function kindsOf(repetitions: readonly Measured[], by: Measure): readonly number[] {
  const { sizeOf, alikeEdges } = boards[by]
  const firsts: number[] = []
  return repetitions.map((each) => {
    const size = sizeOf(each)
    const like = firsts.findIndex((first) => Math.abs(first - size) <= alikeEdges + alikeFrac * first)
    if (like >= 0) return like
    firsts.push(size)
    return firsts.length - 1
  })
}

/** How badly a measure fits: kinds far from round lengths, lengths spread inside a kind, and many kinds. */
function misfit(repetitions: readonly Measured[], by: Measure): number {
  const board = boards[by]
  const kinds = kindsOf(repetitions, by)
  const means = [...new Set(kinds)].map(
    (kind) => mean(repetitions.filter((_, i) => kinds[i] === kind).map(board.sizeOf)) ?? 0,
  )
  const errors = kinds.map((kind) => errorsFromRound(means[kind] ?? 0, board))
  const spreads = repetitions.map((each, i) => Math.abs(board.sizeOf(each) / (means[kinds[i] ?? 0] ?? 1) - 1))
  return (mean(errors) ?? mostErrors) + spreadWeight * (mean(spreads) ?? 0) + kindWeight * means.length
}

/**
 * Whether repetitions were measured in metres or in minutes: by which their lengths are rounder and more alike. On
 * a track metres are likelier.
 */
export function measureOf(
  repetitions: readonly Measured[],
  options: { readonly isOnTrack: boolean },
): Measure {
  const bonus = options.isOnTrack ? trackBonus : 0
  return misfit(repetitions, 'distance') - bonus < misfit(repetitions, 'time') ? 'distance' : 'time'
}

/** How far lengths are from round ones that repeat themselves, by metres or by minutes, whichever suits them better. */
export function untidiness(repetitions: readonly Measured[]): number {
  return Math.min(misfit(repetitions, 'distance'), misfit(repetitions, 'time'))
}

/** True where lengths of whatever kind are round ones, as no traffic light makes them. */
export function areRound(repetitions: readonly Measured[]): boolean {
  return (['distance', 'time'] as const).some((by) => {
    const errors = repetitions.map((each) => errorsFromRound(boards[by].sizeOf(each), boards[by]))
    return (mean(errors) ?? mostErrors) <= roundMisfit
  })
}

/** Share of the repetitions that have a length of their own. */
export function distinctFrac(repetitions: readonly Measured[]): number {
  return new Set(kindsOf(repetitions, 'distance')).size / Math.max(1, repetitions.length)
}

/** Where no round length is near, lengths are said in such steps; in finer ones below the given length. */
const steps = {
  distance: { fineBelow: 1000, fine: 10, coarse: 100 },
  time: { fineBelow: 90, fine: 1, coarse: 5 },
}

/** The length one repetition was meant to have: the nearest round one, else what was measured, rounded a little. */
export function nominalLength(repetition: Measured, by: Measure): NominalLength {
  const board = boards[by]
  const size = board.sizeOf(repetition)
  const { fineBelow, fine, coarse } = steps[by]
  const step = size < fineBelow ? fine : coarse
  const isRound = errorsFromRound(size, board) < mostErrors
  const length = isRound ? nearestOf(board.rounds, size) : Math.round(size / step) * step
  return by === 'distance' ? { by, distanceM: length } : { by, durationS: length }
}
