import { available, type Computed, isAvailable, unavailable } from '../../base/computed.ts'
import { isMeantEasy } from '../../run/judge-runs.ts'
import type { IntensityTime, JudgedRun } from '../../run/judged-run.ts'
import type { RunStress } from '../../run/stress/run-stress.ts'
import { percentWords } from '../../run/wording.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import { type DistributionName, distributionName } from './distribution-name.ts'
import { type IntensityFractions, polarizationIndex } from './polarization-index.ts'

/**
 * Three ways to spread the same running, which must never be mixed: minutes where the heart was, sessions by the
 * hardest thing in them, and sessions by what they were meant to be.
 */
export const distributionMethods = ['time', 'session', 'intent'] as const
export type DistributionMethod = (typeof distributionMethods)[number]

export const distributionMethodWords: Readonly<Record<DistributionMethod, string>> = {
  time: 'by time',
  session: 'by session, each counted by its hardest part',
  intent: 'by session, each counted by what it was meant to be',
}

/** How the running of some time was spread, by one method. */
export interface IntensityDistribution extends IntensityFractions {
  readonly method: DistributionMethod
  readonly name: DistributionName
  readonly polarizationIndex: Computed<{ readonly valueAu: number; readonly isFragile: boolean }>
  /** Share of the time, or of the sessions, that the shares above are of. */
  readonly knownFrac: number
  readonly sentence: string
}

export type IntensityDistributions = Readonly<Record<DistributionMethod, Computed<IntensityDistribution>>>

type Level = 'easy' | 'moderate' | 'hard'

function distribution(options: {
  readonly method: DistributionMethod
  readonly amounts: Readonly<Record<Level, number>>
  readonly wholeAmount: number
  readonly values: ProposalValues
}): Computed<IntensityDistribution> {
  const { method, amounts, wholeAmount, values } = options
  const known = amounts.easy + amounts.moderate + amounts.hard
  if (wholeAmount === 0) return unavailable('no-runs', 'There were no runs.')
  if (known === 0 || known < values.weekKnownLeastFrac * wholeAmount)
    return unavailable('mostly-unknown', 'How hard it was is not known for most of this running.')
  const shares = {
    easyFrac: amounts.easy / known,
    moderateFrac: amounts.moderate / known,
    hardFrac: amounts.hard / known,
  }
  const [easy, moderate, hard] = [shares.easyFrac, shares.moderateFrac, shares.hardFrac].map(percentWords)
  return available({
    method,
    ...shares,
    name: distributionName(shares, values),
    polarizationIndex: polarizationIndex(shares),
    knownFrac: Math.min(1, known / wholeAmount),
    sentence: `${easy} easy, ${moderate} moderate and ${hard} hard, ${distributionMethodWords[method]}.`,
  })
}

/** Seconds by level of some runs, and all their seconds in motion. */
function timeAmounts(judged: readonly JudgedRun[]) {
  const amounts = { easy: 0, moderate: 0, hard: 0 }
  let wholeAmount = 0
  for (const { facts, intensity } of judged) {
    const known = isAvailable(intensity) ? intensity : { easyS: 0, moderateS: 0, hardS: 0 }
    amounts.easy += known.easyS
    amounts.moderate += known.moderateS
    amounts.hard += known.hardS
    wholeAmount += Math.max(facts.movingS, known.easyS + known.moderateS + known.hardS)
  }
  return { amounts, wholeAmount }
}

/** What tells the level of a session. */
interface SessionInput {
  readonly run: JudgedRun
  readonly stress: RunStress | undefined
  readonly values: ProposalValues
}

/**
 * True for a session with a hard part by heart rate, or with enough running faster than LT2: short repetitions are
 * over before the heart has answered. In a run meant easy these are strides, which make no hard session.
 */
function isHardSession({ run, stress, values }: SessionInput): boolean {
  const fast = isMeantEasy(run.intent.intent) ? undefined : stress?.neuromuscular
  const isFast = fast !== undefined && isAvailable(fast) && fast.metresAboveLt2M >= values.stressLagFromM
  return isFast || (isAvailable(run.intensity) && run.intensity.hardS >= values.hardPartS)
}

function isMostlyAboveLt1({ easyS, moderateS, hardS }: IntensityTime, values: ProposalValues): boolean {
  return moderateS + hardS >= values.moderateSessionShareFrac * (easyS + moderateS + hardS)
}

/** What a session was by its hardest part of any size; undefined where that is not known. */
function sessionLevel(input: SessionInput): Level | undefined {
  const { run, values } = input
  if (isHardSession(input)) return 'hard'
  if (!isAvailable(run.intensity)) return undefined
  if (isMeantEasy(run.intent.intent) || run.intent.intent === 'unknown')
    return isMostlyAboveLt1(run.intensity, values) ? 'moderate' : 'easy'
  return run.intensity.hardS >= run.intensity.moderateS ? 'hard' : 'moderate'
}

/**
 * What a session was meant to be. A session meant hard counts as moderate where it had no hard part and more of it
 * lay between LT1 and LT2 than above, as tempo does.
 */
function intentLevel(input: SessionInput): Level | undefined {
  const { intent, intensity } = input.run
  if (intent.intent === 'unknown') return undefined
  if (isMeantEasy(intent.intent)) return 'easy'
  if (intent.intent === 'race' || !isAvailable(intensity) || isHardSession(input)) return 'hard'
  return intensity.moderateS > intensity.hardS ? 'moderate' : 'hard'
}

interface Sessions {
  readonly judged: readonly JudgedRun[]
  readonly stresses: ReadonlyMap<string, RunStress>
  readonly values: ProposalValues
}

function counted(
  method: 'session' | 'intent',
  { judged, stresses, values }: Sessions,
): Computed<IntensityDistribution> {
  const levelOf = method === 'session' ? sessionLevel : intentLevel
  const amounts = { easy: 0, moderate: 0, hard: 0 }
  for (const run of judged) {
    const level = levelOf({ run, stress: stresses.get(run.facts.activityId), values })
    if (level !== undefined) amounts[level]++
  }
  return distribution({ method, amounts, wholeAmount: judged.length, values })
}

/** How some running was spread, by each of the three methods. */
export function intensityDistributions(sessions: Sessions): IntensityDistributions {
  const { judged, values } = sessions
  return {
    time: distribution({ method: 'time', ...timeAmounts(judged), values }),
    session: counted('session', sessions),
    intent: counted('intent', sessions),
  }
}
