/** What every run of a history was meant to be: each is compared with the runner's others around it. */

import { areSame, keptWhileSame } from '../base/kept-per.ts'
import type { RunReports } from '../boundaries/run-report.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { hardFracOf, inferIntent, toldIntent } from './intent.ts'
import type { IntentInput, WeekdayHabit } from './intent-sign.ts'
import { type InferredIntent, type Intent, intents } from './judged-run.ts'
import { likenessToTold } from './like-told.ts'
import { type NearBest, nearBestAmong } from './race-likeness.ts'
import { type RunTraits, runHabits } from './run-habits.ts'
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

/** What the signs of one run come to before its weekday is looked at, and all that went into it. */
interface FirstReading {
  readonly madeOf: readonly unknown[]
  readonly compared: readonly Compared[]
  readonly hardFrac: number
}

const knownReadings = new WeakMap<RunTraits, FirstReading>()

/** The first reading of a run; the same object for as long as it is made of the very same things. */
function firstReading(input: IntentInput): FirstReading {
  const { own, habits, talk, effortCr10, planned, likeness } = input
  const madeOf = [habits, talk, effortCr10, planned, likeness]
  const known = knownReadings.get(own)
  if (
    known !== undefined &&
    areSame(known.madeOf, madeOf) &&
    known.compared.every(({ effort, nearFrac }) => Object.is(input.nearBest(own, effort), nearFrac))
  )
    return known
  const compared: Compared[] = []
  const nearBest: NearBest = (run, effort) => {
    const nearFrac = input.nearBest(run, effort)
    compared.push({ effort, nearFrac })
    return nearFrac
  }
  const reading = { madeOf, compared, hardFrac: hardFracOf({ ...input, nearBest }) }
  knownReadings.set(own, reading)
  return reading
}

const keptIntent = keptWhileSame<FirstReading, InferredIntent>()

const toldIntents = new Map(intents.map((intent) => [intent, toldIntent(intent)]))

/** One run with what its intent is read from: what the runner said, else the signs. */
interface IntentSource {
  readonly input: IntentInput
  readonly told: Intent | undefined
  readonly reading: FirstReading | undefined
  readonly hardFrac: number
}

function sourceOf(input: IntentInput, told: Intent | undefined): IntentSource {
  if (told !== undefined && told !== 'unknown')
    return { input, told, reading: undefined, hardFrac: told === 'easy' || told === 'long' ? 0 : 1 }
  const reading = firstReading(input)
  return { input, told, reading, hardFrac: reading.hardFrac }
}

/**
 * What every run was meant to be; `traits` lie by start, like the result. Inferred twice: what the weekdays are for is
 * read from the first time. A run for which nothing has changed keeps the intent that it was given before.
 */
export function inferIntents(
  traits: readonly RunTraits[],
  options: SaidOfRuns & { readonly values: ProposalValues },
): readonly InferredIntent[] {
  const { reports, plannedIntents, values } = options
  const habits = runHabits(traits, values)
  const nearBest = nearBestAmong(traits)
  const likenessTo = likenessToTold(traits, options.toldIntents)
  const notedEffortOf = tellingEfforts(traits.map(({ facts }) => facts))
  const sources = traits.flatMap((own, index): readonly IntentSource[] => {
    const ownHabits = habits[index]
    if (ownHabits === undefined) return []
    const { activityId } = own.facts
    const report = reports?.get(activityId)
    const effortCr10 = report?.effortCr10 ?? notedEffortOf(own.facts)
    const planned = plannedIntents?.get(activityId)
    const input: IntentInput = {
      own,
      habits: ownHabits,
      nearBest,
      boundaries: own.boundaries,
      values,
      ...(report?.talk !== undefined && { talk: report.talk }),
      ...(effortCr10 !== undefined && { effortCr10 }),
      ...(planned !== undefined && { planned }),
      ...(likenessTo !== undefined && { likeness: likenessTo(own) }),
    }
    return [sourceOf(input, options.toldIntents.get(activityId))]
  })
  const weekdays = weekdayHabits(
    traits,
    sources.map(({ hardFrac }) => hardFrac),
    values,
  )
  return sources.map(({ input, told, reading }, index) => {
    const said = told && toldIntents.get(told)
    if (said !== undefined) return said
    const weekday = weekdays[index]
    const infer = () => inferIntent({ ...input, ...(weekday !== undefined && { weekday }) })
    return reading === undefined ? infer() : keptIntent(reading, weekdayThings(weekday), infer)
  })
}

function weekdayThings(weekday: WeekdayHabit | undefined): readonly unknown[] {
  return weekday === undefined
    ? []
    : [weekday.isoWeekday, weekday.runCount, weekday.hardFrac, weekday.hardFracOnAnyDay]
}
