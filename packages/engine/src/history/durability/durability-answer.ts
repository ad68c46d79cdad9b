import { type Computed, isAvailable } from '../../base/computed.ts'
import type { LocalDate } from '../../base/time.ts'
import type { Boundaries } from '../../boundaries/boundaries.ts'
import { type LatePart, latePart } from '../../run/durability/late-part.ts'
import { type MarathonDecoupling, marathonDecoupling } from '../../run/durability/marathon-decoupling.ts'
import { type RunDecoupling, runDecoupling } from '../../run/durability/run-decoupling.ts'
import type { JudgedRun } from '../../run/judged-run.ts'
import { capitalized, countOf, countWord } from '../../run/wording.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import { datedLateParts, type LateInLongRuns, lateInLongRuns } from './late-in-long-runs.ts'

/** One run of the record and whether it held. */
export interface RunDurability {
  readonly activityId: string
  readonly localDate: LocalDate
  readonly decoupling: Computed<RunDecoupling>
  readonly late: Computed<LatePart>
  readonly marathon: Computed<MarathonDecoupling>
}

/** "Did it hold?", for every run, and over months. */
export interface DurabilityAnswer {
  readonly sentences: readonly string[]
  /** Oldest first; all runs, most of them with the reason why they cannot tell. */
  readonly runs: readonly RunDurability[]
  readonly lateInLongRuns: Computed<LateInLongRuns>
}

function heldSentence(runs: readonly RunDurability[]): string {
  const told = runs.flatMap(({ decoupling }) => (isAvailable(decoupling) ? [decoupling] : []))
  if (told.length === 0) return 'No run was long, steady and level enough to tell whether your pace holds.'
  const heldCount = told.filter(({ drift }) => drift === 'coupled').length
  if (told.length === 1)
    return `The one long steady run ${heldCount === 1 ? 'held' : 'did not hold'} to the end.`
  const steadyRuns = countOf(told.length, 'long steady run')
  if (heldCount === told.length) return `All ${steadyRuns} held to the end.`
  return `${capitalized(countWord(heldCount))} of ${steadyRuns} held to the end.`
}

/** Durability up to a day; judged runs in any order. Says of every run why it cannot tell where it cannot. */
export function measureDurability(options: {
  readonly judged: readonly JudgedRun[]
  readonly boundaries: Boundaries
  readonly asOf: LocalDate
  readonly values: ProposalValues
}): DurabilityAnswer {
  const { boundaries, asOf, values } = options
  const runs = options.judged
    .map(({ facts }) => facts)
    .filter(({ localDate }) => localDate <= asOf)
    .sort((a, b) => a.startEpochS - b.startEpochS || (a.activityId < b.activityId ? -1 : 1))
    .map((facts) => ({
      activityId: facts.activityId,
      localDate: facts.localDate,
      decoupling: runDecoupling(facts, boundaries, values),
      late: latePart(facts, values),
      marathon: marathonDecoupling(facts, values),
    }))
  const late = lateInLongRuns(datedLateParts(runs), asOf, values)
  return {
    sentences: [...(isAvailable(late) ? late.sentences : []), heldSentence(runs)],
    runs,
    lateInLongRuns: late,
  }
}
