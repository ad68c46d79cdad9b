import { isAvailable, type Reason } from '../base/computed.ts'
import { ramp } from '../base/ramp.ts'
import { addDays } from '../base/time.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { History } from '../history/history.ts'
import { completeWeeks, daysPerWeek } from '../history/weeks.ts'
import { type FasterRunning, fasterRunning } from '../run/faster-running.ts'
import type { JudgedRun } from '../run/judged-run.ts'
import { capitalized, countOf, countWord, percentWords } from '../run/wording.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { cannotTell, standingOf, tooFewWeeks } from './standing.ts'
import type { Cause } from './why-answer.ts'

const about: Pick<Cause, 'id' | 'claim' | 'advice' | 'sources'> = {
  id: 'nothing-faster-than-easy',
  claim: 'Nothing in your running is faster than easy.',
  advice:
    'Once your weeks hold, add small doses in this order: four to eight strides of 20 seconds once or twice a week for two weeks; then a short tempo run; and only now and then something harder. Most of the running stays easy.',
  sources: ['seiler-2013', 'helgerud-2007'],
}

/** Stages in which easy running is what is asked for, and its absence of speed is no cause. */
const buildingStages = ['new', 'returning', 'rebuilding'] as const

/**
 * Was anything faster than easy? From the last twelve weeks: minutes at LT2 and above, sessions with a hard block,
 * and strides, which only the speed shows. Not a cause while ability to run is being built. Cannot tell from a
 * shorter record or when too much of the time could not be judged.
 */
export function nothingFasterThanEasy(options: {
  readonly judged: readonly JudgedRun[]
  readonly history: History
  readonly boundaries: Boundaries
  readonly values: ProposalValues
}): Cause {
  const { history, boundaries, values } = options
  const weeksCount = values.fasterRunningWeeks
  const recordWeeks = completeWeeks(history.weeks, history.asOf).length
  if (recordWeeks < weeksCount) return cannotTell(about, tooFewWeeks(weeksCount, recordWeeks))
  const since = addDays(history.asOf, -weeksCount * daysPerWeek)
  const judged = options.judged.filter(
    ({ facts }) => facts.localDate > since && facts.localDate <= history.asOf,
  )
  const kinds = judged.map((run) => fasterRunning(run, boundaries, values))
  const countKind = (kind: FasterRunning) => kinds.filter((each) => each === kind).length
  const movingS = judged.reduce((sum, run) => sum + run.facts.movingS, 0)
  const times = judged.map((run) => run.intensity).filter((intensity) => isAvailable(intensity))
  const sumOf = (part: 'easyS' | 'moderateS' | 'hardS') => times.reduce((sum, each) => sum + each[part], 0)
  const knownS = sumOf('easyS') + sumOf('moderateS') + sumOf('hardS')
  const fasterCount = countKind('block') + countKind('strides')
  if (movingS === 0 || (fasterCount === 0 && knownS < values.fasterRunningKnownFrac * movingS))
    return cannotTell(about, {
      code: 'too-little-judged',
      sentence:
        movingS === 0
          ? `There are no runs in the last ${weeksCount} weeks.`
          : `Only ${percentWords(knownS / movingS)} of the last ${weeksCount} weeks’ running could be judged.`,
    })
  const easyShareFrac = knownS > 0 ? sumOf('easyS') / knownS : 0
  const isBuilding = buildingStages.some((stage) => stage === history.stage.stage)
  const enoughCount = weeksCount / values.fasterRunningEveryWeeks
  const lackFrac = 1 - ramp(fasterCount, 0, enoughCount)
  const confidenceFrac = isBuilding
    ? 0
    : values.fasterRunningConfidenceFrac *
      lackFrac *
      ramp(easyShareFrac, values.anchorUnder3hFrac, values.easyOnlyShareFrac)
  const shareReason: Reason = {
    code: 'easy-share',
    sentence: `${percentWords(easyShareFrac)} of the judged time of the last ${weeksCount} weeks was easy.`,
  }
  const blocks: Reason = {
    code: 'hard-sessions',
    sentence: `${capitalized(countOf(countKind('block'), 'run'))} with a hard part in ${countWord(weeksCount)} weeks.`,
  }
  const strides: Reason = {
    code: 'strides',
    sentence: `Strides or short fast stretches in ${countOf(countKind('strides'), 'run')}, seen by speed.`,
  }
  const isEasyOnly = easyShareFrac >= values.easyOnlyShareFrac
  return {
    ...about,
    standing: standingOf(confidenceFrac, values),
    confidenceFrac,
    evidenceFor: [
      ...(isEasyOnly ? [shareReason] : []),
      ...(countKind('block') === 0 ? [blocks] : []),
      ...(countKind('strides') === 0
        ? [{ code: 'no-strides', sentence: 'No strides either, as far as the speed shows.' }]
        : []),
    ],
    evidenceAgainst: [
      ...(isBuilding
        ? [
            {
              code: 'easy-is-right-now',
              sentence: 'At your stage easy running is what builds you; faster running comes later.',
            },
          ]
        : []),
      ...(isEasyOnly ? [] : [shareReason]),
      ...(countKind('block') > 0 ? [blocks] : []),
      ...(countKind('strides') > 0 ? [strides] : []),
    ],
    missing:
      countKind('unknown') > 0
        ? [
            {
              code: 'unseen-runs',
              sentence: `${capitalized(countWord(countKind('unknown')))} of the runs have neither heart rate nor speed.`,
            },
          ]
        : [],
  }
}
