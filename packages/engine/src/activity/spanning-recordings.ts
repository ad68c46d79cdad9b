/**
 * A recording that runs through two others which do not touch each other. Either another device recorded one
 * activity in pieces (the pieces fill it, and it knows more than they do together): then it is the activity and
 * the pieces are recordings of it. Or it was forgotten, or knows less: then each piece is an activity of its
 * own, and the long recording is kept with the one of them that knows most. So no minute counts twice, and two
 * real runs never become one.
 */

import type { ProposalValues } from '../science/proposals/index.ts'
import { byKnowledge, knownS, type RecordingSketch } from './recording-sketch.ts'
import { areOfOneKind, type Sentence, sharedTimeS } from './same-activity.ts'

export interface Span {
  /** Places of all recordings inside. */
  readonly contained: readonly number[]
  readonly isWhole: boolean
  /** True for two inside that do not touch each other. */
  readonly arePieces: (a: number, b: number) => boolean
  readonly why: Sentence
}

interface Placed {
  readonly place: number
  readonly sketch: RecordingSketch
}

/** How much of a piece must lie inside the long recording. */
const insideFrac = 0.9

/** Undefined for a recording that does not run through two others. */
export function spanOf(
  long: RecordingSketch,
  met: readonly Placed[],
  values: ProposalValues,
): Span | undefined {
  const inside = met
    .filter(
      ({ sketch }) =>
        areOfOneKind(long, sketch) &&
        sketch.elapsedS >= values.sameStartS &&
        sketch.elapsedS < insideFrac * long.elapsedS &&
        sharedTimeS(long, sketch) >= insideFrac * sketch.elapsedS,
    )
    .sort((a, b) => byKnowledge(a.sketch, b.sketch))
  const areDisjoint = (a: RecordingSketch, b: RecordingSketch) => sharedTimeS(a, b) === 0
  const pieces: Placed[] = []
  for (const one of inside)
    if (pieces.every((piece) => areDisjoint(piece.sketch, one.sketch))) pieces.push(one)
  if (pieces.length < 2) return undefined
  const sum = (of: (sketch: RecordingSketch) => number) =>
    pieces.reduce((total, { sketch }) => total + of(sketch), 0)
  const isWhole =
    sum(({ elapsedS }) => elapsedS) >= values.spannedPartsLowestFrac * long.elapsedS &&
    knownS(long) >= sum(knownS)
  const byPlace = new Map(inside.map(({ place, sketch }) => [place, sketch]))
  return {
    contained: inside.map(({ place }) => place),
    isWhole,
    arePieces: (a, b) => {
      const [one, other] = [byPlace.get(a), byPlace.get(b)]
      return one !== undefined && other !== undefined && areDisjoint(one, other)
    },
    why: () =>
      isWhole
        ? 'Another device recorded this in pieces.'
        : 'A longer recording runs through this and another one; it is kept with the fuller of them.',
  }
}
