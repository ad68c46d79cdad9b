import { available, type Computed, isAvailable, unavailable } from '../../base/computed.ts'
import { addDays, dayNumber, type LocalDate } from '../../base/time.ts'
import type { Boundaries } from '../../boundaries/boundaries.ts'
import type { JudgedRun } from '../../run/judged-run.ts'
import { isStayedEasy } from '../../run/judged-run.ts'
import { countWord, finePercentWords } from '../../run/wording.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import { differenceOfMeans } from '../two-groups.ts'
import { fastWork } from './fast-work.ts'

export const easyBeforeKinds = ['stayed-easy', 'did-not-stay-easy'] as const
export type EasyBefore = (typeof easyBeforeKinds)[number]

/** A hard session with the easy days before it. */
export interface HardSessionAfterEasy {
  readonly activityId: string
  readonly localDate: LocalDate
  readonly easyBefore: EasyBefore
  /** Speed of its fast part against what this runner's sessions like it say, as a share above 0 for faster. */
  readonly againstExpectedFrac: number
}

/** What easy days that were not easy did to the hard session after them. */
export interface NextHardSessionEffect {
  /** Speed after easy days that did not stay easy, against after those that did; below 0 for slower. */
  readonly effectFrac: number
  readonly low90Frac: number
  readonly high90Frac: number
  readonly verdict: 'slower' | 'faster' | 'no-difference-seen'
  readonly afterEasyCount: number
  readonly afterNotEasyCount: number
  readonly sessions: readonly HardSessionAfterEasy[]
  readonly sentence: string
}

interface Session {
  readonly run: JudgedRun
  readonly epochDay: number
  readonly easyBefore: EasyBefore | undefined
  readonly logWork: number
  readonly logBout: number
  readonly logSpeed: number
}

/** What the easy days right before a session were; undefined without any, or with a hard run or a race among them. */
function easyBeforeOf(
  runs: readonly JudgedRun[],
  index: number,
  values: ProposalValues,
): EasyBefore | undefined {
  const session = runs[index]
  if (session === undefined) return undefined
  const from = addDays(session.facts.localDate, -values.nextHardDays)
  let kind: EasyBefore | undefined
  for (let i = index - 1; i >= 0; i--) {
    const run = runs[i]
    if (run === undefined || run.facts.localDate < from) break
    if (run.intent.intent === 'hard' || run.intent.intent === 'race') return undefined
    if (!isAvailable(run.easyJudgement)) continue
    if (!isStayedEasy(run.easyJudgement.verdictAtMean)) kind = 'did-not-stay-easy'
    else kind ??= 'stayed-easy'
  }
  return kind
}

/** What sessions like this one, around this time, say of its speed; undefined where there are too few. */
function expectedLogSpeed(
  sessions: readonly Session[],
  own: Session,
  values: ProposalValues,
): number | undefined {
  let weightSum = 0
  let sum = 0
  for (const other of sessions) {
    if (other === own) continue
    const inTime = (other.epochDay - own.epochDay) / values.nextHardNeighbourDays
    const inLength = (other.logWork - own.logWork) / values.nextHardAlikeLogSd
    const inBout = (other.logBout - own.logBout) / values.nextHardAlikeLogSd
    const weight = Math.exp(-(inTime ** 2 + inLength ** 2 + inBout ** 2) / 2)
    weightSum += weight
    sum += weight * other.logSpeed
  }
  return weightSum < values.nextHardFewestAlikeCount ? undefined : sum / weightSum
}

function hardSessions(
  judged: readonly JudgedRun[],
  boundaries: Boundaries,
  values: ProposalValues,
): readonly Session[] {
  const runs = [...judged].sort(
    (a, b) => a.facts.startEpochS - b.facts.startEpochS || (a.facts.activityId < b.facts.activityId ? -1 : 1),
  )
  return runs.flatMap((run, index): readonly Session[] => {
    if (run.intent.intent !== 'hard') return []
    const work = fastWork(run, boundaries, values)
    if (work === undefined) return []
    return [
      {
        run,
        epochDay: dayNumber(run.facts.localDate),
        easyBefore: easyBeforeOf(runs, index, values),
        logWork: Math.log(work.workS),
        logBout: Math.log(work.meanBoutS),
        logSpeed: Math.log(work.flatSpeedMps),
      },
    ]
  })
}

function noneOr(count: number): string {
  return count === 0 ? 'none' : countWord(count)
}

function effectSentence(effect: Omit<NextHardSessionEffect, 'sentence' | 'sessions'>): string {
  const { verdict, effectFrac, low90Frac, high90Frac, afterEasyCount, afterNotEasyCount } = effect
  const counts = `${afterNotEasyCount} such sessions against ${afterEasyCount} others`
  if (verdict === 'no-difference-seen') {
    const visible = Math.max(Math.abs(low90Frac), Math.abs(high90Frac))
    return `Your hard sessions were no different after easy days that did not stay easy (${counts}); a difference above ${finePercentWords(visible)} would have shown.`
  }
  const [near, far] = [Math.abs(low90Frac), Math.abs(high90Frac)].sort((a, b) => a - b)
  return `Your hard sessions were ${finePercentWords(effectFrac)} ${verdict} after easy days that did not stay easy (${finePercentWords(near ?? 0)} to ${finePercentWords(far ?? 0)}; ${counts}). That they go together does not prove that one makes the other.`
}

/**
 * Hard sessions after easy days that stayed easy, against those after easy days that did not.
 *
 * Each session is its speed on the flat over its fast part (faster than halfway from LT1 to LT2) against a mean of the
 * runner's other sessions, those near in time and alike in time of fast running, whole and in one go, counting most;
 * so neither fitness nor the kind of session is taken for an effect. The easy days are those of the two days before;
 * sessions with a hard run or a race among them take no part, and races are no sessions. A day in doubt counts where
 * it leans, which can only make a difference smaller. Welch's 90 % interval; a difference is claimed where the 95 %
 * interval leaves out zero.
 *
 * Rule: nothing is said until there are eight sessions after each kind of day. Looks at the whole record.
 */
export function effectOnNextHardSession(options: {
  readonly judged: readonly JudgedRun[]
  readonly boundaries: Boundaries
  readonly values: ProposalValues
}): Computed<NextHardSessionEffect> {
  const { judged, boundaries, values } = options
  const all = hardSessions(judged, boundaries, values)
  const sessions = all.flatMap((own): readonly HardSessionAfterEasy[] => {
    const expected = expectedLogSpeed(all, own, values)
    if (own.easyBefore === undefined || expected === undefined) return []
    const { activityId, localDate } = own.run.facts
    const againstExpectedFrac = Math.expm1(own.logSpeed - expected)
    return [{ activityId, localDate, easyBefore: own.easyBefore, againstExpectedFrac }]
  })
  const [afterEasy, afterNotEasy] = easyBeforeKinds.map((kind) =>
    sessions.filter(({ easyBefore }) => easyBefore === kind).map((session) => session.againstExpectedFrac),
  ) as [number[], number[]]
  const fewest = values.nextHardFewestCount
  const difference = differenceOfMeans(afterEasy, afterNotEasy)
  if (afterEasy.length < fewest || afterNotEasy.length < fewest || difference === undefined)
    return unavailable(
      'too-few-hard-sessions',
      `It takes ${countWord(fewest)} hard sessions of each kind to tell. So far you have ${noneOr(afterEasy.length)} after easy days that stayed easy and ${noneOr(afterNotEasy.length)} after easy days that did not.`,
    )
  const { difference: effectFrac, low90: low90Frac, high90: high90Frac } = difference
  const verdict = !difference.isClear ? 'no-difference-seen' : effectFrac < 0 ? 'slower' : 'faster'
  const effect = {
    effectFrac,
    low90Frac,
    high90Frac,
    verdict,
    afterEasyCount: afterEasy.length,
    afterNotEasyCount: afterNotEasy.length,
  } as const
  return available({ ...effect, sessions, sentence: effectSentence(effect) })
}
