/** The answer to "How fast could I race?": every distance by every method, side by side. */

import type { ActivityPair } from '../../activity/find-same-activities.ts'
import { present } from '../../base/assert.ts'
import { available, type Computed, isAvailable, type Reason, unavailable } from '../../base/computed.ts'
import { addDays, daysBetween, type LocalDate } from '../../base/time.ts'
import { unitFactors } from '../../base/units.ts'
import { trainingConstants } from '../../science/constants/training.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import { withoutOverlappingRuns } from '../../signal/overlapping-runs.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import type { Boundaries } from '../boundaries.ts'
import { recentCriticalSpeed } from '../evidence/critical-speed-item.ts'
import { type AlreadyRun, alreadyRun, fastestOver } from './already-run.ts'
import { orderedSpeeds } from './ordered-speeds.ts'
import { performances } from './performances.ts'
import { type DistancePrediction, methodName, predictDistance, timeWithBand } from './predict-distance.ts'
import { dateText, predictSentences } from './predict-sentences.ts'
import type {
  MethodPrediction,
  PredictAnswer,
  PredictionMethod,
  RacePrediction,
  RecentVolume,
} from './prediction.ts'
import type { PredictionInput } from './prediction-input.ts'
import { halfMarathonM, raceDistances, raceDistanceText } from './race-distances.ts'

const daysPerWeek = 7

/** Weekly distance and longest run of the last weeks. */
export function recentVolume(
  runs: readonly RunFacts[],
  asOf: LocalDate,
  values: ProposalValues,
): Computed<RecentVolume> {
  const weeksCount = values.predictionVolumeWeeks
  const first = addDays(asOf, 1 - weeksCount * daysPerWeek)
  const lengthsM = runs
    .filter((run) => run.localDate >= first && run.localDate <= asOf)
    .flatMap((run) => (isAvailable(run.distanceM) ? [run.distanceM.valueM] : []))
  if (lengthsM.length === 0)
    return unavailable('no-recent-running', `No run of known length in the last ${weeksCount} weeks.`)
  return available({
    weeklyDistanceM: lengthsM.reduce((sum, lengthM) => sum + lengthM, 0) / weeksCount,
    longestRunM: Math.max(...lengthsM),
    weeksCount,
  })
}

/** The speeds that the chosen methods say, never below what was already run, never faster at a longer distance. */
function heldSpeeds(
  predicted: readonly DistancePrediction[],
  ran: readonly AlreadyRun[],
): Map<number, number> {
  const said = predicted.flatMap(({ distanceM, chosen }) =>
    isAvailable(chosen) ? [{ distanceM, speedMps: distanceM / chosen.durationS, sdFrac: chosen.sdFrac }] : [],
  )
  const speeds = orderedSpeeds(said)
  return new Map(
    said.map(({ distanceM }, index) => [
      distanceM,
      Math.max(speeds[index] ?? 0, fastestOver(ran, distanceM)?.speedMps ?? 0),
    ]),
  )
}

/** A speed is called changed from this share on. */
const noticeableFrac = 0.002

function racePrediction(
  predicted: DistancePrediction,
  heldMps: number | undefined,
  ran: readonly AlreadyRun[],
): RacePrediction {
  const { distanceM, chosen, methods } = predicted
  const name = raceDistanceText(distanceM)
  if (!isAvailable(chosen)) return { distanceM, name, chosen, methods }
  const speedMps = present(heldMps, 'what is predicted has a speed')
  const reasons: Reason[] = [
    { code: 'chosen-method', sentence: `${methodName(chosen.method)} errs least here.` },
    ...correctionsOf(chosen.method, methods),
    ...whyMoved(distanceM, distanceM / chosen.durationS, speedMps, ran),
  ]
  return {
    distanceM,
    name,
    chosen: available({
      ...timeWithBand(distanceM / speedMps, chosen.sdFrac),
      speedMps,
      method: chosen.method,
      reasons,
    }),
    methods,
  }
}

function correctionsOf(method: PredictionMethod, methods: readonly MethodPrediction[]): readonly Reason[] {
  const time = methods.find((other) => other.method === method)?.time
  return time !== undefined && isAvailable(time) ? time.corrections : []
}

function whyMoved(
  distanceM: number,
  saidMps: number,
  heldMps: number,
  ran: readonly AlreadyRun[],
): readonly Reason[] {
  if (Math.abs(heldMps / saidMps - 1) <= noticeableFrac) return []
  const faster = fastestOver(ran, distanceM)
  if (faster !== undefined && faster.speedMps >= heldMps)
    return [
      {
        code: 'already-run',
        sentence: `You ran that fast for as long on ${dateText(faster.localDate)}, so no slower time is said.`,
      },
    ]
  return [
    {
      code: 'held-in-order',
      sentence: 'It was moved so that no longer race is predicted faster than a shorter one.',
    },
  ]
}

/** The speed of a distance between two others lies between theirs. */
function betweenNeighbours(speedMps: number, distanceM: number, held: ReadonlyMap<number, number>): number {
  const shorter = [...held].filter(([otherM]) => otherM <= distanceM).map(([, otherMps]) => otherMps)
  const longer = [...held].filter(([otherM]) => otherM >= distanceM).map(([, otherMps]) => otherMps)
  return Math.min(Math.max(speedMps, ...longer), ...shorter)
}

function notesOf(
  answer: Pick<PredictAnswer, 'asOf' | 'performances' | 'volume'>,
  values: ProposalValues,
): Reason[] {
  const notes: Reason[] = []
  const newest = answer.performances
    .map(({ localDate }) => localDate)
    .sort()
    .at(-1)
  if (newest !== undefined && daysBetween(newest, answer.asOf) > values.predictionStaleAfterDays)
    notes.push({
      code: 'old-performances',
      sentence: `Your last effort near your limit was on ${dateText(newest)}; what you can do may have changed since.`,
    })
  const { volume } = answer
  const limitM = trainingConstants.halfMarathonWeeklyM.value
  if (isAvailable(volume) && volume.weeklyDistanceM < limitM)
    notes.push({
      code: 'low-volume',
      sentence: `You ran ${Math.round(volume.weeklyDistanceM / unitFactors.mPerKm)} km a week lately. Half marathons on less than ${limitM / unitFactors.mPerKm} km a week ended about four minutes slower (Fokkema 2020); marathons lose more.`,
    })
  return notes
}

/**
 * Times over the usual distances, and over one that is asked for, from the runs up to a day. Each method is shown;
 * chosen is the one that errs least for the distance and this history. For a flat course on an ordinary day.
 */
export function predictRaces(options: {
  readonly runs: readonly RunFacts[]
  /** Runs that the runner says are two, though recorded at the same time. */
  readonly toldApart?: readonly ActivityPair[]
  readonly boundaries: Boundaries
  /** Probability that a run was a race, by its id; absent for runs that were none. */
  readonly raceFracs: ReadonlyMap<string, number>
  readonly asOf: LocalDate
  /** A distance to predict besides the usual ones. */
  readonly askedM?: number
  readonly values: ProposalValues
}): PredictAnswer {
  const { boundaries, raceFracs, asOf, askedM, values } = options
  const runs = withoutOverlappingRuns(
    options.runs.filter((run) => run.localDate <= asOf),
    options.toldApart,
    values,
  )
  const efforts = performances({ runs, raceFracs, asOf, values })
  const isRecent = efforts.some(
    ({ localDate }) => daysBetween(localDate, asOf) <= values.hardEffortMemoryDays,
  )
  const volume = recentVolume(runs, asOf, values)
  const input: PredictionInput = {
    performances: efforts,
    criticalSpeed: isRecent
      ? recentCriticalSpeed(runs, asOf, values)
      : unavailable('no-hard-effort', 'None of your recent best efforts looks like one near your limit.'),
    lt2SpeedMps: boundaries.lt2SpeedMps,
    volume,
    values,
  }
  const ran = alreadyRun(runs, asOf, values)
  const ladder = raceDistances.map(({ distanceM }) => predictDistance(input, distanceM))
  const held = heldSpeeds(ladder, ran)
  const distances = ladder.map((predicted) => racePrediction(predicted, held.get(predicted.distanceM), ran))
  const asked = askedM === undefined ? undefined : askedOf(askedM)

  function askedOf(distanceM: number): RacePrediction {
    const usual = distances.find((race) => Math.abs(race.distanceM - distanceM) < 1)
    if (usual !== undefined) return usual
    const predicted = predictDistance(input, distanceM)
    const { chosen } = predicted
    const saidMps = isAvailable(chosen) ? distanceM / chosen.durationS : undefined
    const floorMps = fastestOver(ran, distanceM)?.speedMps ?? 0
    const heldMps =
      saidMps === undefined ? undefined : betweenNeighbours(Math.max(saidMps, floorMps), distanceM, held)
    return racePrediction(predicted, heldMps, ran)
  }

  const answer = {
    asOf,
    ...(asked === undefined ? {} : { asked }),
    distances,
    performances: efforts,
    volume,
  }
  const notes = notesOf(answer, values)
  return {
    ...answer,
    notes,
    sentences: predictSentences({ ...answer, notes }, asked?.distanceM ?? halfMarathonM),
  }
}
