/** What every run of a history was meant to be: each is compared with the runner's others around it. */

import { keptWhileSame } from '../base/kept-per.ts'
import type { RunReports } from '../boundaries/run-report.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { hardFracOf, inferIntent, toldIntent } from './intent.ts'
import type { IntentInput, Likeness, WeekdayHabit } from './intent-sign.ts'
import { type InferredIntent, type Intent, intents } from './judged-run.ts'
import { likenessToTold } from './like-told.ts'
import { type NearBest, nearBestAmong } from './race-likeness.ts'
import { type RunHabits, type RunTraits, runHabits } from './run-habits.ts'
import { tellingEfforts } from './telling-efforts.ts'
import { weekdayHabits } from './weekday-habits.ts'

/** What is known of a runner's intents beside the recordings. */
export interface SaidOfRuns {
  readonly toldIntents: ReadonlyMap<string, Intent>
  /** What the runner said of runs when asked. */
  readonly reports?: RunReports
  /** What a plan had for the day of a run. */
  readonly plannedIntents?: ReadonlyMap<string, Intent>
}

/** One comparison of a run with the runner's bests. */
interface Compared {
  readonly effort: Parameters<NearBest>[1]
  readonly nearFrac: number | undefined
}

/** What the signs of one run are read from, beside the bests and the weekday. */
interface Known {
  readonly own: RunTraits
  readonly habits: RunHabits
  readonly talk: IntentInput['talk'] | undefined
  readonly effortCr10: number | undefined
  readonly planned: Intent | undefined
  readonly likeness: Likeness | undefined
}

function isSame(a: Known, b: Known): boolean {
  return (
    a.habits === b.habits &&
    a.talk === b.talk &&
    a.effortCr10 === b.effortCr10 &&
    a.planned === b.planned &&
    a.likeness === b.likeness
  )
}

function inputOf(known: Known, nearBest: NearBest, values: ProposalValues): IntentInput {
  const { own, habits, talk, effortCr10, planned, likeness } = known
  return {
    own,
    habits,
    nearBest,
    boundaries: own.boundaries,
    values,
    ...(talk !== undefined && { talk }),
    ...(effortCr10 !== undefined && { effortCr10 }),
    ...(planned !== undefined && { planned }),
    ...(likeness !== undefined && { likeness }),
  }
}

/** What the signs of one run come to before its weekday is looked at, and all that went into it. */
interface FirstReading {
  readonly known: Known
  readonly compared: readonly Compared[]
  readonly hardFrac: number
}

const lastReadings = new WeakMap<RunTraits, FirstReading>()

/** The first reading of a run; the same object for as long as it is made of the very same things. */
function firstReading(known: Known, nearBest: NearBest, values: ProposalValues): FirstReading {
  const { own } = known
  const last = lastReadings.get(own)
  if (
    last !== undefined &&
    isSame(last.known, known) &&
    last.compared.every(({ effort, nearFrac }) => Object.is(nearBest(own, effort), nearFrac))
  )
    return last
  const compared: Compared[] = []
  const noting: NearBest = (run, effort) => {
    const nearFrac = nearBest(run, effort)
    compared.push({ effort, nearFrac })
    return nearFrac
  }
  const reading = { known, compared, hardFrac: hardFracOf(inputOf(known, noting, values)) }
  lastReadings.set(own, reading)
  return reading
}

const keptIntent = keptWhileSame<FirstReading, InferredIntent>()

const saidIntents = new Map(intents.map((intent) => [intent, toldIntent(intent)]))

/**
 * What every run was meant to be; `traits` lie by start, like the result. Inferred twice: what the weekdays are for is
 * read from the first time. A run for which nothing has changed keeps the intent that it was given before.
 */
export function inferIntents(
  traits: readonly RunTraits[],
  options: SaidOfRuns & { readonly values: ProposalValues },
): readonly InferredIntent[] {
  const { toldIntents, reports, plannedIntents, values } = options
  const habits = runHabits(traits, values)
  const nearBest = nearBestAmong(traits)
  const likenessTo = likenessToTold(traits, toldIntents)
  const notedEffortOf = tellingEfforts(traits.map(({ facts }) => facts))
  const readings = traits.flatMap((own, index): readonly FirstReading[] => {
    const ownHabits = habits[index]
    if (ownHabits === undefined) return []
    const { activityId } = own.facts
    const report = reports?.get(activityId)
    const known: Known = {
      own,
      habits: ownHabits,
      talk: report?.talk,
      effortCr10: report?.effortCr10 ?? notedEffortOf(own.facts),
      planned: plannedIntents?.get(activityId),
      likeness: likenessTo?.(own),
    }
    return [firstReading(known, nearBest, values)]
  })
  const weekdays = weekdayHabits(
    traits,
    readings.map(({ known: { own }, hardFrac }) => {
      const told = toldIntents.get(own.facts.activityId)
      if (told === undefined || told === 'unknown') return hardFrac
      return told === 'easy' || told === 'long' ? 0 : 1
    }),
    values,
  )
  return readings.map((reading, index) => {
    const { known } = reading
    const told = toldIntents.get(known.own.facts.activityId)
    const said = told && saidIntents.get(told)
    if (said !== undefined) return said
    const weekday = weekdays[index]
    return keptIntent(reading, weekdayThings(weekday), () =>
      inferIntent({ ...inputOf(known, nearBest, values), ...(weekday !== undefined && { weekday }) }),
    )
  })
}

function weekdayThings(weekday: WeekdayHabit | undefined): readonly unknown[] {
  return weekday === undefined
    ? []
    : [weekday.isoWeekday, weekday.runCount, weekday.hardFrac, weekday.hardFracOnAnyDay]
}
