/** Runs that are like those of which the runner said what they were: a correction is worth more than one run. */

import { keptWhileSame } from '../base/kept-per.ts'
import { ramp } from '../base/ramp.ts'
import { isoWeekday } from '../base/time.ts'
import { unitFactors } from '../base/units.ts'
import type { Likeness } from './intent-sign.ts'
import type { Intent } from './judged-run.ts'
import type { RunTraits } from './run-habits.ts'

/** Differences up to the first make no difference; from the second on runs are not alike. */
const apart = {
  lengthFrac: [0.15, 0.5],
  speedFrac: [0.03, 0.1],
  heartRateBpm: [5, 14],
  startH: [1, 4],
} as const

/** How much likeness is left with another shape, another weekday, another time of day. */
const otherShapeFrac = 0.15
const otherWeekdayFrac = 0.7
const otherHourFrac = 0.7

/** Same title: the likeness is at least this; for runners who name their routes and clubs. */
const sameTitleFrac = 0.5

/** One told run alone never says all. */
const mostFromOneFrac = 0.8

/** A title given to more than this share of all runs says nothing. */
const commonTitleFrac = 0.2

function closeness(difference: number, [near, far]: readonly [number, number]): number {
  return 1 - ramp(Math.abs(difference), near, far)
}

function relative(a: number | undefined, b: number | undefined, limits: readonly [number, number]): number {
  return a === undefined || b === undefined ? 1 : closeness(Math.log(a / b), limits)
}

function startHour({ facts }: RunTraits): number {
  const localS = facts.startEpochS + facts.utcOffsetS
  return (((localS % unitFactors.sPerDay) + unitFactors.sPerDay) % unitFactors.sPerDay) / unitFactors.sPerHour
}

function likenessOf(a: RunTraits, b: RunTraits, isTelling: (title: string) => boolean): number {
  const heart =
    a.averageBpm === undefined || b.averageBpm === undefined
      ? 1
      : closeness(a.averageBpm - b.averageBpm, apart.heartRateBpm)
  const hours = Math.abs(startHour(a) - startHour(b))
  const isSameDay = isoWeekday(a.facts.localDate) === isoWeekday(b.facts.localDate)
  const like =
    relative(a.facts.movingS, b.facts.movingS, apart.lengthFrac) *
    relative(a.flatSpeedMps, b.flatSpeedMps, apart.speedFrac) *
    heart *
    (a.structure?.shape === b.structure?.shape ? 1 : otherShapeFrac) *
    (isSameDay ? 1 : otherWeekdayFrac) *
    (otherHourFrac + (1 - otherHourFrac) * closeness(Math.min(hours, 24 - hours), apart.startH))
  const title = a.facts.annotation?.title
  const isSameTitle = title !== undefined && title === b.facts.annotation?.title && isTelling(title)
  return isSameTitle ? Math.max(like, sameTitleFrac) : like
}

const keptLikeness = keptWhileSame<RunTraits, Likeness>()

/**
 * For every run, how much it is like the ones told, intent by intent; undefined where nothing was told. Several
 * told runs that are a little alike add up, but never to more than one.
 */
export function likenessToTold(
  all: readonly RunTraits[],
  toldIntents: ReadonlyMap<string, Intent>,
): ((own: RunTraits) => Likeness) | undefined {
  const told = all.flatMap((traits) => {
    const intent = toldIntents.get(traits.facts.activityId)
    return intent === undefined || intent === 'unknown' ? [] : [{ traits, intent }]
  })
  if (told.length === 0) return undefined
  const titleCounts = new Map<string, number>()
  for (const { facts } of all) {
    const title = facts.annotation?.title
    if (title !== undefined) titleCounts.set(title, (titleCounts.get(title) ?? 0) + 1)
  }
  const isTelling = (title: string) => (titleCounts.get(title) ?? 0) <= commonTitleFrac * all.length
  const toldThings = told.flatMap(({ traits, intent }) => [traits, intent])
  return (own) => {
    const title = own.facts.annotation?.title
    const madeOf = [title !== undefined && isTelling(title), ...toldThings]
    return keptLikeness(own, madeOf, () => likenessAmong(own))
  }

  function likenessAmong(own: RunTraits): Likeness {
    const unlike: Partial<Record<Intent, number>> = {}
    for (const { traits, intent } of told)
      unlike[intent] = (unlike[intent] ?? 1) * (1 - mostFromOneFrac * likenessOf(own, traits, isTelling))
    return Object.fromEntries(
      Object.entries(unlike).map(([intent, unlikeFrac]) => [intent, 1 - unlikeFrac]),
    ) as Likeness
  }
}
