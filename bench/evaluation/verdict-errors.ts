// How well runs are understood whose truth is known: what they were meant to be, without titles, and what became of
// those meant easy: whether they stayed easy, from which minute on they did not, and why.

import {
  available,
  type Boundaries,
  type Computed,
  type EasyVerdict,
  type Estimate,
  estimateBoundaries,
  type Intent,
  isAvailable,
  type JudgedRun,
  judgeRuns,
  median,
  type RunFacts,
  type RunReports,
  defaultProposalValues as values,
} from '@footing/engine'
import type { CrossingCause, DomainTruth, SessionTruth } from '@footing/virtual-runner'
import type { SimulatedRunner } from './simulated-runner.ts'

type MeantEasy = 'easy' | 'long'
const isMeantEasy = (intent: string): intent is MeantEasy => intent === 'easy' || intent === 'long'

const standings = ['stayed', 'left', 'in-doubt', 'not-judged'] as const
/** Whether a run stayed easy, as far as it is said. */
type Standing = (typeof standings)[number]

/** One run: what it truly was and what Footing made of it. */
export interface UnderstoodRun {
  readonly scenario: SimulatedRunner['scenario']
  readonly truth: SessionTruth
  readonly run: JudgedRun
  /** For runs truly meant easy, judged as such: */
  readonly standing: Standing
  /** What the body says; absent where it lies so near the rule that either answer is right. */
  readonly trueStanding?: 'stayed' | 'left'
  /** Minute of crossing that would be stated with LT1 known exactly. */
  readonly crossedAtMinuteIfKnown?: number
  /** True where the verdict would be the same with LT1 anywhere in a band of its stated width around its true place. */
  readonly isOutsideDoubt: boolean
}

function withoutTitle(run: RunFacts): RunFacts {
  const { annotation, ...rest } = run
  if (annotation === undefined) return run
  const { title: _, description: __, ...untitled } = annotation
  return { ...rest, annotation: untitled }
}

/** A fifth of the time above LT1 is the rule; so near it, either answer is right. */
const overFracs = { stayed: 0.15, left: 0.25 } as const

function trueStandingOf({ easyS, moderateS, hardS }: DomainTruth): UnderstoodRun['trueStanding'] {
  const overFrac = (moderateS + hardS) / (easyS + moderateS + hardS)
  return overFrac <= overFracs.stayed ? 'stayed' : overFrac >= overFracs.left ? 'left' : undefined
}

type Easy = JudgedRun['easyJudgement']

const isLeftVerdict = (verdict: EasyVerdict) =>
  verdict === 'crossed-over' || verdict === 'moderate-throughout'

const standingOf = (judgement: Easy): Standing => {
  if (!isAvailable(judgement)) return 'not-judged'
  const { verdict } = judgement
  if (verdict === 'in-doubt') return 'in-doubt'
  return isLeftVerdict(verdict) ? 'left' : 'stayed'
}

/** Half of the width of an 80 % band, in standard deviations. */
const halfBandPerSd = 1.2816

/** The boundaries with LT1 so many standard deviations from its true place. */
function aroundTruth(boundaries: Boundaries, { physiology }: SessionTruth, awaySd: number): Boundaries {
  const placed = (estimate: Computed<Estimate>, truth: number): Computed<Estimate> =>
    isAvailable(estimate) ? available({ ...estimate, mean: truth + awaySd * estimate.sd }) : estimate
  return {
    ...boundaries,
    lt1Bpm: placed(boundaries.lt1Bpm, physiology.lt1Bpm),
    lt1SpeedMps: placed(boundaries.lt1SpeedMps, physiology.lt1Mps),
  }
}

/** Every run of one runner, understood without titles; verdicts on all runs truly meant easy. */
export function understoodRuns(simulated: SimulatedRunner, reports?: RunReports): readonly UnderstoodRun[] {
  const runs = simulated.runs.map(withoutTitle)
  const told = new Map<string, Intent>(
    [...simulated.sessions].map(([activityId, { intent }]) => [activityId, intent]),
  )
  const boundaries = estimateBoundaries({
    runs,
    profile: [],
    ...(reports !== undefined && { reports }),
    asOf: simulated.asOf,
    values,
  })
  const inferred = judgeRuns({ runs, boundaries, toldIntents: new Map(), values })
  const judgedWith = (each: Boundaries) =>
    new Map(
      judgeRuns({ runs, boundaries: each, toldIntents: told, values }).map((run) => [
        run.facts.activityId,
        run.easyJudgement,
      ]),
    )
  const judgements = judgedWith(boundaries)
  const last = [...simulated.sessions.values()].at(-1)
  if (last === undefined) return []
  const known = judgedWith(aroundTruth(boundaries, last, 0))
  const ends = [-halfBandPerSd, halfBandPerSd].map((awaySd) =>
    judgedWith(aroundTruth(boundaries, last, awaySd)),
  )
  return inferred.flatMap((run): readonly UnderstoodRun[] => {
    const { activityId } = run.facts
    const truth = simulated.sessions.get(activityId)
    if (truth === undefined) return []
    const judgement = judgements.get(activityId) ?? run.easyJudgement
    const trueStanding = isMeantEasy(truth.intent) ? trueStandingOf(truth.byDemand) : undefined
    const there = known.get(activityId)
    const minuteIfKnown = there !== undefined && isAvailable(there) ? there.crossedAtMinute : undefined
    const leftAtEnds = ends.map((end) => {
      const atEnd = end.get(activityId)
      return atEnd !== undefined && isAvailable(atEnd) && isLeftVerdict(atEnd.verdictAtMean)
    })
    return [
      {
        scenario: simulated.scenario,
        truth,
        run: { ...run, easyJudgement: judgement },
        standing: isMeantEasy(truth.intent) ? standingOf(judgement) : 'not-judged',
        ...(trueStanding !== undefined && { trueStanding }),
        ...(minuteIfKnown !== undefined && { crossedAtMinuteIfKnown: minuteIfKnown }),
        isOutsideDoubt: leftAtEnds[0] === leftAtEnds[1],
      },
    ]
  })
}

/** Codes of reasons that name a cause; speeding up is what drifts in whoever speeds up. */
const causeCodes: Readonly<Record<CrossingCause, readonly string[]>> = {
  'too-fast-throughout': ['too-fast-throughout'],
  'start-too-fast': ['too-fast-from-the-start'],
  'late-drift': ['late-drift', 'sped-up'],
  group: ['weekday-habit', 'sped-up'],
  hill: ['hill'],
  heat: ['heat'],
  'bad-day': ['high-heart-rate'],
}

const share = <T>(items: readonly T[], holds: (item: T) => boolean) =>
  items.filter(holds).length / items.length

/** What is said of a crossing, and when LT1 was truly crossed by effort. */
interface StatedCrossing {
  readonly crossedAtMinute: number
  readonly between?: { readonly from: number; readonly to: number }
  readonly trueMinute: number
}

/** The crossings of runs rightly said to have crossed over. */
function statedCrossings(runs: readonly UnderstoodRun[]): readonly StatedCrossing[] {
  return runs.flatMap(({ run, truth, standing, trueStanding }) => {
    const { easyJudgement } = run
    const trueS = truth.byDemand.crossedLt1AtS
    if (trueStanding !== 'left' || standing !== 'left' || !isAvailable(easyJudgement)) return []
    const { crossedAtMinute, crossedBetweenMinutes: between } = easyJudgement
    if (crossedAtMinute === undefined || trueS === undefined) return []
    return [{ crossedAtMinute, trueMinute: trueS / 60, ...(between !== undefined && { between }) }]
  })
}

const errorMin = ({ crossedAtMinute, trueMinute }: StatedCrossing) => Math.abs(crossedAtMinute - trueMinute)

/** The same by the heart, had LT1 been known exactly: what the way of finding the minute is worth. */
function crossingErrorsIfKnownMin(runs: readonly UnderstoodRun[]): readonly number[] {
  return runs.flatMap(({ truth, trueStanding, crossedAtMinuteIfKnown }) => {
    const trueS = truth.byHeart.crossedLt1AtS
    return trueStanding !== 'left' || crossedAtMinuteIfKnown === undefined || trueS === undefined
      ? []
      : [crossedAtMinuteIfKnown - trueS / 60]
  })
}

/** Whether a cause named is the true one, of runs that left LT1 and are said to have. */
function causesRight(runs: readonly UnderstoodRun[]): readonly boolean[] {
  return runs.flatMap(({ run, truth, standing, trueStanding }) => {
    const { byDemand, byHeart } = truth.crossedBecause
    if (standing !== 'left' || trueStanding !== 'left' || !isAvailable(run.easyJudgement)) return []
    const named = run.easyJudgement.reasons.map(({ code }) => code)
    return [
      [byDemand, byHeart].some(
        (cause) => cause !== undefined && causeCodes[cause].some((code) => named.includes(code)),
      ),
    ]
  })
}

/** What the understanding of many runs comes to. */
export function verdictSummaryOf(runs: readonly UnderstoodRun[]) {
  const saidEasy = runs.filter(({ run }) => isMeantEasy(run.intent.intent))
  const meantEasy = runs.filter(({ truth }) => isMeantEasy(truth.intent))
  const clear = meantEasy.filter((each) => each.trueStanding !== undefined && each.standing !== 'not-judged')
  const stated = clear.filter(({ standing }) => standing !== 'in-doubt')
  const isRight = ({ standing, trueStanding }: UnderstoodRun) => standing === trueStanding
  const outside = clear.filter(({ isOutsideDoubt }) => isOutsideDoubt)
  const crossings = statedCrossings(meantEasy)
  const named = crossings.filter(({ between }) => between === undefined)
  const banded = crossings.flatMap(({ between, trueMinute }) => (between ? [{ ...between, trueMinute }] : []))
  const minutesIfKnown = crossingErrorsIfKnownMin(meantEasy).map(Math.abs)
  const causes = causesRight(meantEasy)
  return {
    runCount: runs.length,
    meantEasyCount: meantEasy.length,
    easyPrecisionFrac: share(saidEasy, ({ truth }) => isMeantEasy(truth.intent)),
    easyRecallFrac: share(meantEasy, ({ run }) => isMeantEasy(run.intent.intent)),
    judgedFrac: share(meantEasy, ({ standing }) => standing !== 'not-judged'),
    clearCount: clear.length,
    inDoubtFrac: share(clear, ({ standing }) => standing === 'in-doubt'),
    /** Of all verdicts that are not in doubt. */
    statedRightFrac: share(stated, isRight),
    /** Of the runs said to have stayed easy, and of those said not to have. */
    stayedRightFrac: share(
      stated.filter(({ standing }) => standing === 'stayed'),
      isRight,
    ),
    leftCount: stated.filter(({ standing }) => standing === 'left').length,
    leftRightFrac: share(
      stated.filter(({ standing }) => standing === 'left'),
      isRight,
    ),
    /** Of the runs whose truth lies outside the doubt band: right, in doubt; the rest is wrong. */
    outsideCount: outside.length,
    outsideRightFrac: share(outside, isRight),
    outsideInDoubtFrac: share(outside, ({ standing }) => standing === 'in-doubt'),
    /** Crossings of which one minute is named, and those of which a band is said. */
    crossingNamedCount: named.length,
    crossingNamedErrorMin: median(named.map(errorMin)) ?? Number.NaN,
    crossingBandCount: banded.length,
    crossingBandHeldFrac: share(
      banded,
      ({ from, to, trueMinute }) => trueMinute >= from && trueMinute < to + 1,
    ),
    crossingBandMin: median(banded.map(({ from, to }) => to - from)) ?? Number.NaN,
    crossingAnyErrorMin: median(crossings.map(errorMin)) ?? Number.NaN,
    crossingIfKnownCount: minutesIfKnown.length,
    crossingIfKnownErrorMin: median(minutesIfKnown) ?? Number.NaN,
    causeCount: causes.length,
    causeRightFrac: share(causes, (each) => each),
  }
}
