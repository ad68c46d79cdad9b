import { type ActivityPair, findSameActivities } from '../activity/find-same-activities.ts'
import { byKnowledge, type RecordingSketch } from '../activity/recording-sketch.ts'
import { shareMostOfTheirTime } from '../activity/same-activity.ts'
import { keptWhileSame } from '../base/kept-per.ts'
import { defaultProposalValues, type ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts } from './run-facts.ts'

/** The recording of a run by itself: what second recordings of it are found by. */
export function recordingOf({ activityId, startEpochS, recording }: RunFacts): RecordingSketch {
  return { ...recording, activityId, sport: 'run', startEpochS }
}

/** Runs that share most of their time with one that knows more, though nothing else says that they are one. */
function withoutImpossible(
  sketches: readonly RecordingSketch[],
  apart: readonly ActivityPair[],
  values: ProposalValues,
): readonly RecordingSketch[] {
  const isTold = new Set(apart.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  const byStart = [...sketches].sort((a, b) => a.startEpochS - b.startEpochS)
  const rivals = new Map<RecordingSketch, RecordingSketch[]>()
  let running: RecordingSketch[] = []
  for (const sketch of byStart) {
    running = running.filter((other) => other.startEpochS + other.elapsedS > sketch.startEpochS)
    for (const other of running) {
      if (isTold.has(`${sketch.activityId} ${other.activityId}`)) continue
      if (!shareMostOfTheirTime(sketch, other, values)) continue
      rivals.set(sketch, [...(rivals.get(sketch) ?? []), other])
      rivals.set(other, [...(rivals.get(other) ?? []), sketch])
    }
    running.push(sketch)
  }
  if (rivals.size === 0) return byStart
  const kept = new Set<RecordingSketch>()
  for (const sketch of [...sketches].sort(byKnowledge))
    if (!rivals.get(sketch)?.some((other) => kept.has(other))) kept.add(sketch)
  return byStart.filter((sketch) => kept.has(sketch))
}

/**
 * The runs without second recordings of the same run, by start. Of several recordings the one that knows most
 * is kept; so it is of runs at the same time that do not agree, for nobody runs two runs at once. Runs that the
 * runner told apart both stay. The order of the input and repetitions in it do not matter.
 */
export function withoutOverlappingRuns(
  runs: readonly RunFacts[],
  apart: readonly ActivityPair[] = noneApart,
  values: ProposalValues = defaultProposalValues,
): readonly RunFacts[] {
  return keptEachOnce(runs, [apart, values], () => findEachOnce(runs, apart, values))
}

const noneApart: readonly ActivityPair[] = []

/** Boundaries, their history and the verdicts all ask it of the same list. */
const keptEachOnce = keptWhileSame<readonly RunFacts[], readonly RunFacts[]>()

function findEachOnce(
  runs: readonly RunFacts[],
  apart: readonly ActivityPair[],
  values: ProposalValues,
): readonly RunFacts[] {
  const byId = new Map(runs.map((run) => [run.activityId, run]))
  let kept = [...byId.values()].map(recordingOf)
  // Of a chain whose ends do not fit, a group leaves one end over; it is found against what is left.
  for (let countBefore = -1; countBefore !== kept.length; ) {
    countBefore = kept.length
    const others = new Set(findSameActivities(kept, apart, values).flatMap(({ otherIds }) => otherIds))
    const left = others.size === 0 ? kept : kept.filter((sketch) => !others.has(sketch.activityId))
    kept = [...withoutImpossible(left, apart, values)]
  }
  return kept
    .flatMap((sketch) => byId.get(sketch.activityId) ?? [])
    .sort((a, b) => a.startEpochS - b.startEpochS || (a.activityId < b.activityId ? -1 : 1))
}
