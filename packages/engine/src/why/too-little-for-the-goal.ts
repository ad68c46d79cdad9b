import type { Reason } from '../base/computed.ts'
import { ramp } from '../base/ramp.ts'
import { median } from '../base/statistics.ts'
import { unitFactors } from '../base/units.ts'
import type { Profile } from '../boundaries/profile.ts'
import { findProfileNumber, findProfileText } from '../boundaries/profile-value.ts'
import type { History } from '../history/history.ts'
import { completeWeeks } from '../history/weeks.ts'
import { distanceWords, durationWords } from '../run/wording.ts'
import { trainingConstants } from '../science/constants/training.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { cannotTell, eitherFrac, standingOf, tooFewWeeks } from './standing.ts'
import type { Cause } from './why-answer.ts'

/** What runners of a goal distance who did well had in common. */
interface GoalVolume {
  readonly name: string
  readonly weeklyM: number
  readonly longestM: number
}

interface Dose {
  readonly weeklyMovingS: number
  readonly weeklyDistanceM: number
  readonly longestRunM: number
  readonly weeksCount: number
}

const advice =
  'In this order: hold your week; then lengthen it little by little, no run more than a tenth longer than the longest of the last 30 days; and make a small week worth more with short faster running, strength and cross-training.'

/** The published volume for the runner's goal; undefined for shorter goals, for none, and for a goal that is past. */
function findGoalVolume(profile: Profile, history: History, values: ProposalValues): GoalVolume | undefined {
  const goalM = findProfileNumber(profile, 'goalDistanceM', history.asOf)
  const goalDate = findProfileText(profile, 'goalDate', history.asOf)
  if (goalM === undefined || (goalDate !== undefined && goalDate < history.asOf)) return undefined
  if (goalM >= values.marathonGoalFromM)
    return {
      name: 'a marathon',
      weeklyM: trainingConstants.marathonWeeklyM.value,
      longestM: trainingConstants.marathonLongestM.value,
    }
  if (goalM >= values.halfMarathonGoalFromM)
    return {
      name: 'a half marathon',
      weeklyM: trainingConstants.halfMarathonWeeklyM.value,
      longestM: trainingConstants.halfMarathonLongestM.value,
    }
  return undefined
}

/** Confidence by weekly time alone: straight lines between the doses of the one trial that gives doses. */
function doseConfidenceFrac(weeklyS: number, values: ProposalValues): number {
  const poorS = trainingConstants.responsePoorWeeklyS.value
  const unsureS = trainingConstants.responseUnsureWeeklyS.value
  const sureS = trainingConstants.responseSureWeeklyS.value
  const { dosePoorConfidenceFrac, doseUnsureConfidenceFrac, doseSureConfidenceFrac } = values
  return (
    dosePoorConfidenceFrac -
    ramp(weeklyS, poorS, unsureS) * (dosePoorConfidenceFrac - doseUnsureConfidenceFrac) -
    ramp(weeklyS, unsureS, sureS) * (doseUnsureConfidenceFrac - doseSureConfidenceFrac)
  )
}

function shortfallFrac(amount: number, needed: number, values: ProposalValues): number {
  return ramp(1 - amount / needed, -values.goalToleranceFrac / 3, values.goalToleranceFrac)
}

/** Two amounts, each for or against, in words. */
function weighed(isEnough: boolean, reason: Reason): { for: readonly Reason[]; against: readonly Reason[] } {
  return isEnough ? { for: [], against: [reason] } : { for: [reason], against: [] }
}

function goalEvidence(goal: GoalVolume, dose: Dose) {
  const weekly = weighed(dose.weeklyDistanceM >= goal.weeklyM, {
    code: 'weekly-distance',
    sentence: `You run about ${distanceWords(dose.weeklyDistanceM)} a week; runners of ${goal.name} did better from ${distanceWords(goal.weeklyM)} on.`,
  })
  const longest = weighed(dose.longestRunM >= goal.longestM, {
    code: 'longest-run',
    sentence: `Your longest run of these weeks is ${distanceWords(dose.longestRunM)}; those with ${distanceWords(goal.longestM)} or more did better.`,
  })
  return { for: [...weekly.for, ...longest.for], against: [...weekly.against, ...longest.against] }
}

function timeEvidence(dose: Dose, confidenceFrac: number, values: ProposalValues) {
  const sentence =
    dose.weeklyMovingS >= trainingConstants.responseSureWeeklyS.value
      ? `You run about ${durationWords(dose.weeklyMovingS)} a week; in the one trial of doses everyone gained from ${durationWords(trainingConstants.responseSureWeeklyS.value)} on.`
      : `You run about ${durationWords(dose.weeklyMovingS)} a week; in the one trial of doses, three in ten gained nothing at ${durationWords(trainingConstants.responseUnsureWeeklyS.value)} and all gained at ${durationWords(trainingConstants.responseSureWeeklyS.value)}.`
  return weighed(confidenceFrac < values.causePossibleFrac, { code: 'weekly-time', sentence })
}

/**
 * Is there too little running for the goal? For a half marathon and longer by the weekly distance and the longest
 * run that went with better races; otherwise, and besides, by the weekly time at which trial participants gained.
 * The median of the last 16 complete weeks; cannot tell from fewer than eight, or
 * when most of them are empty.
 */
export function tooLittleForTheGoal(history: History, profile: Profile, values: ProposalValues): Cause {
  const goal = findGoalVolume(profile, history, values)
  const about: Pick<Cause, 'id' | 'claim' | 'advice' | 'sources'> = {
    id: 'too-little-for-the-goal',
    claim:
      goal === undefined
        ? 'Your running is too little in total to be sure of a gain.'
        : `Your running is so far too little for ${goal.name}.`,
    advice,
    sources: goal === undefined ? ['montero-2017'] : ['fokkema-2020', 'montero-2017'],
  }
  const weeks = completeWeeks(history.weeks, history.asOf).slice(-values.doseWeeks)
  if (weeks.length < values.doseFewestWeeks)
    return cannotTell(about, tooFewWeeks(values.doseFewestWeeks, weeks.length))
  const weeklyMovingS = median(weeks.map((week) => week.movingS)) ?? 0
  if (weeklyMovingS === 0)
    return cannotTell(about, {
      code: 'mostly-empty-weeks',
      sentence: `You did not run in most of the last ${weeks.length} weeks, so they do not say how much you run when you do.`,
    })
  const dose: Dose = {
    weeklyMovingS,
    weeklyDistanceM: median(weeks.map((week) => week.distanceM)) ?? 0,
    longestRunM: Math.max(...weeks.map((week) => week.longestRunM)),
    weeksCount: weeks.length,
  }
  const fromTime = doseConfidenceFrac(dose.weeklyMovingS, values)
  const fromGoal =
    goal === undefined
      ? 0
      : eitherFrac(
          values.goalVolumeWeightFrac * shortfallFrac(dose.weeklyDistanceM, goal.weeklyM, values),
          values.goalLongestWeightFrac * shortfallFrac(dose.longestRunM, goal.longestM, values),
        )
  const confidenceFrac = Math.max(fromTime, fromGoal)
  const byTime = timeEvidence(dose, fromTime, values)
  const byGoal = goal === undefined ? { for: [], against: [] } : goalEvidence(goal, dose)
  return {
    ...about,
    standing: standingOf(confidenceFrac, values),
    confidenceFrac,
    evidenceFor: [...byGoal.for, ...byTime.for],
    evidenceAgainst: [...byGoal.against, ...byTime.against],
    missing: [
      ...(findProfileNumber(profile, 'goalDistanceM', history.asOf) === undefined
        ? [
            {
              code: 'no-goal',
              sentence: 'Your goal distance is not known; with it the answer would be about your race.',
            },
          ]
        : []),
      {
        code: 'dose-caveat',
        sentence: `The trial of doses had young men on bicycles for six weeks, with intervals; take its ${trainingConstants.responseUnsureWeeklyS.value / unitFactors.sPerHour} h as a rough mark.`,
      },
    ],
  }
}
