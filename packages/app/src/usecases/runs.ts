import { isAvailable, type JudgedRun, type Result } from '@footing/engine'
import { fail } from '../failures.ts'
import type { RunSummary, RunsDocument } from './documents/run-documents.ts'
import type { Runner } from './runner.ts'
import { structureLine } from './shown-structure.ts'

export function runSummaryOf(run: JudgedRun, runner: Runner): RunSummary {
  const { facts, intent, intensity, easyJudgement, sentence } = run
  const structure = structureLine(run, runner)
  return {
    activityId: facts.activityId,
    date: facts.localDate,
    startEpochS: facts.startEpochS,
    utcOffsetS: facts.utcOffsetS,
    ...(facts.annotation?.title === undefined ? {} : { title: facts.annotation.title }),
    surface: facts.surface,
    ...(facts.deviceName === undefined ? {} : { deviceName: facts.deviceName }),
    ...(isAvailable(facts.distanceM) ? { distanceM: facts.distanceM.valueM } : {}),
    elapsedS: facts.elapsedS,
    timerS: facts.timerS,
    movingS: facts.movingS,
    ...(isAvailable(facts.ascentM) ? { ascentM: facts.ascentM.valueM } : {}),
    ...(isAvailable(facts.averageSpeedMps) ? { averageSpeedMps: facts.averageSpeedMps.valueMps } : {}),
    ...(isAvailable(facts.gradeAdjustedSpeedMps)
      ? { gradeAdjustedSpeedMps: facts.gradeAdjustedSpeedMps.valueMps }
      : {}),
    ...(isAvailable(facts.heartRate) ? { averageHeartRateBpm: facts.heartRate.averageBpm } : {}),
    intent: intent.intent,
    intentProbabilityFrac: intent.probabilityFrac,
    intentFrom: intent.from,
    ...(isAvailable(easyJudgement) ? { verdict: easyJudgement.verdict } : {}),
    ...(isAvailable(intensity)
      ? { easyS: intensity.easyS, moderateS: intensity.moderateS, hardS: intensity.hardS }
      : {}),
    ...(structure === undefined ? {} : { structure }),
    sentence,
  }
}

/** Runs, newest first, a page at a time. `before` is the id of the last run of the page before. */
export function runsDocumentOf(
  runner: Runner,
  page: { readonly limitCount: number; readonly before?: string },
): Result<RunsDocument> {
  const newestFirst = runner.judged.toReversed()
  let from = 0
  if (page.before !== undefined) {
    const found = newestFirst.findIndex((run) => run.facts.activityId === page.before)
    if (found < 0) return fail('unknown-run')
    from = found + 1
  }
  const runs = newestFirst.slice(from, from + page.limitCount)
  const last = runs.at(-1)
  const hasMore = from + runs.length < newestFirst.length
  return {
    ok: true,
    value: {
      schema: 'footing.runs/1',
      totalCount: newestFirst.length,
      sameRunAgainCount: runner.facts.length - newestFirst.length,
      runs: runs.map((run) => runSummaryOf(run, runner)),
      ...(hasMore && last !== undefined ? { nextBefore: last.facts.activityId } : {}),
    },
  }
}

/** The run whose id is, or begins with, the given text, or one of whose other recordings has such an id. */
export function findRun(runner: Runner, idOrStart: string): Result<JudgedRun> {
  const exact = runner.judged.find((run) => run.facts.activityId === idOrStart)
  if (exact !== undefined) return { ok: true, value: exact }
  const own = runner.judged.filter((run) => run.facts.activityId.startsWith(idOrStart))
  const matches =
    own.length > 0
      ? own
      : runner.judged.filter((run) =>
          run.facts.otherRecordings?.activityIds.some((otherId) => otherId.startsWith(idOrStart)),
        )
  const [only] = matches
  if (
    only === undefined &&
    idOrStart !== '' &&
    runner.facts.some((run) => run.activityId.startsWith(idOrStart))
  ) {
    return fail(
      'unknown-run',
      'This recording is left out: another device or app has the same run, and better.',
    )
  }
  if (only === undefined || idOrStart === '') {
    return fail('unknown-run', `There is no run whose id begins with "${idOrStart}".`)
  }
  return matches.length === 1 ? { ok: true, value: only } : fail('ambiguous-run')
}
