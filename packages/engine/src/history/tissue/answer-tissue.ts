import { isAvailable } from '../../base/computed.ts'
import { addDays, type LocalDate } from '../../base/time.ts'
import type { JudgedRun } from '../../run/judged-run.ts'
import type { RunStress } from '../../run/stress/run-stress.ts'
import { trainingConstants } from '../../science/constants/training.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import { daysPerWeek, weeksOf } from '../weeks.ts'
import { afterJumps } from './after-jumps.ts'
import { legsUsedTo } from './legs-used-to.ts'
import type { PreparedRun, RunJump, TissueAnswer } from './tissue-answer.ts'
import { tissueSentences } from './tissue-sentences.ts'

/** The run against the longest of the 30 days before it; undefined where it has no distance. */
function preparedRun({ facts }: JudgedRun, stress: RunStress | undefined): PreparedRun | RunJump | undefined {
  if (!isAvailable(facts.distanceM)) return undefined
  const { activityId, localDate } = facts
  const run = { activityId, localDate, distanceM: facts.distanceM.valueM }
  const mechanical = stress?.mechanical
  if (mechanical === undefined || !isAvailable(mechanical) || !isAvailable(mechanical.singleRun)) return run
  const { longestBeforeM, longestBeforeId, ratioFrac, state, hazardRatioFrac } = mechanical.singleRun
  const prepared = { ...run, jumpFromM: trainingConstants.singleRunJumpFrac.value * longestBeforeM }
  return state === 'within'
    ? prepared
    : { ...prepared, longestBeforeM, longestBeforeId, ratioFrac, state, hazardRatioFrac }
}

function isJump(run: PreparedRun | RunJump): run is RunJump {
  return 'state' in run
}

/**
 * What the legs are used to, the runs that jumped beyond it in the last year, and what followed jumps over the whole
 * record. Judged runs in any order; the stresses are those of the same runs. Injuries are not seen: nothing here is a
 * prediction.
 *
 * Source of the jump: Frandsen et al. 2025; a run against the longest of the 30 days before it.
 */
export function answerTissue(options: {
  readonly judged: readonly JudgedRun[]
  readonly stresses: ReadonlyMap<string, RunStress>
  readonly asOf: LocalDate
  readonly values: ProposalValues
}): TissueAnswer {
  const { stresses, asOf, values } = options
  const judged = options.judged
    .filter(({ facts }) => facts.localDate <= asOf)
    .sort(
      (a, b) =>
        a.facts.startEpochS - b.facts.startEpochS || (a.facts.activityId < b.facts.activityId ? -1 : 1),
    )
  const from = addDays(asOf, 1 - values.tissueLookBackWeeks * daysPerWeek)
  const all = judged.flatMap((run) => preparedRun(run, stresses.get(run.facts.activityId)) ?? [])
  const runs = all.filter(({ localDate }) => localDate >= from)
  const jumps = runs.filter(isJump)
  const [first] = judged
  const told = {
    usedTo: legsUsedTo({ judged, stresses, asOf, values }),
    jumps,
    afterJumps: afterJumps({
      weeks: weeksOf(judged, asOf, values),
      jumpDates: all.filter(isJump).map(({ localDate }) => localDate),
      asOf,
      values,
    }),
  }
  const isWholeYear = first !== undefined && first.facts.localDate < from
  return {
    ...told,
    runs: runs.map(({ activityId, localDate, distanceM, jumpFromM }) => ({
      activityId,
      localDate,
      distanceM,
      ...(jumpFromM !== undefined && { jumpFromM }),
    })),
    sentences:
      first === undefined ? [] : tissueSentences({ ...told, isWholeYear, hasRuns: runs.length > 0 }, values),
  }
}
