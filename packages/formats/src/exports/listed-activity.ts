import type { ActivityMark, Annotation, ClaimedSummary, Issue } from '@footing/engine'
import type { ListedActivity } from '../decoded-file.ts'
import { findSport } from '../xml/sport-words.ts'
import { aboveZero } from './above-zero.ts'

/** Longer texts are cut. */
const longestTitle = 200
const longestDescription = 5000

/** What a row says; absent, empty and NaN alike mean that it does not. */
export interface ListedFacts {
  readonly claimedSport?: string | undefined
  readonly startEpochS: number
  readonly utcOffsetS?: number
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly perceivedExertionCr10?: number
  readonly gear?: string | undefined
  readonly marks: readonly ActivityMark[]
  readonly claimed: Readonly<Partial<Record<keyof ClaimedSummary, number>>>
  readonly fileName?: string | undefined
  readonly issues?: readonly Issue[]
}

function shown(text: string | undefined, length: number): string {
  return (text ?? '').trim().slice(0, length)
}

function toAnnotation(facts: ListedFacts): Annotation {
  const title = shown(facts.title, longestTitle)
  const description = shown(facts.description, longestDescription)
  const gear = shown(facts.gear, longestTitle)
  const isIndoor = /indoor|treadmill|laufband|tapis|cinta|loopband|esteira/i.test(facts.claimedSport ?? '')
  const marks = new Set<ActivityMark>(isIndoor ? [...facts.marks, 'indoor'] : facts.marks)
  const exertion = facts.perceivedExertionCr10 ?? Number.NaN
  return {
    ...(title === '' ? {} : { title }),
    ...(description === '' ? {} : { description }),
    // Zero is rest on Borg's scale, and how apps write "not answered".
    ...(exertion > 0 && exertion <= 10 ? { perceivedExertionCr10: exertion } : {}),
    ...(gear === '' ? {} : { gear }),
    ...(marks.size === 0 ? {} : { marks: [...marks] }),
  }
}

/** A row as annotation and summary; claims of zero are no claims. */
export function toListedActivity(facts: ListedFacts): ListedActivity {
  const claimedSport = shown(facts.claimedSport, longestTitle)
  const fileName = shown(facts.fileName, longestDescription)
  return {
    annotation: toAnnotation(facts),
    summary: {
      format: 'activity-list',
      ...(claimedSport === '' ? {} : { claimedSport, ...findSport(claimedSport) }),
      startEpochS: facts.startEpochS,
      ...(facts.utcOffsetS === undefined ? {} : { utcOffsetS: facts.utcOffsetS }),
      claimed: aboveZero(facts.claimed),
      streams: { timeS: new Float64Array() },
      laps: [],
      pauses: [],
      issues: facts.issues ?? [],
    },
    ...(fileName === '' ? {} : { fileName }),
  }
}
