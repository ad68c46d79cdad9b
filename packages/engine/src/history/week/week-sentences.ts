import { isAvailable } from '../../base/computed.ts'
import { unitFactors } from '../../base/units.ts'
import {
  capitalized,
  countOf,
  countWord,
  distanceWords,
  durationWords,
  listed,
  percentWords,
} from '../../run/wording.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { WeekAgainstBefore, WeekAnswer } from './week-answer.ts'

/** From this multiple on nobody says per cent. */
const timesFrom = 1.5

/** "about as much as", "40 % more than", "2.6 times". */
function moreOrLess(timesFrac: number, values: ProposalValues): string {
  if (Math.abs(timesFrac - 1) <= values.weekAlikeFrac) return 'about as much as'
  if (timesFrac >= timesFrom) return `${Math.round(10 * timesFrac) / 10} times`
  return `${percentWords(Math.abs(timesFrac - 1))} ${timesFrac > 1 ? 'more' : 'less'} than`
}

function volumeSentence(week: Omit<WeekAnswer, 'sentences'>, values: ProposalValues): string {
  const { sums, againstBefore, isOver } = week
  const far = sums.distanceM > 0 ? `, ${distanceWords(sums.distanceM)}` : ''
  const opening = `${capitalized(countOf(sums.runCount, 'run'))}, ${durationWords(sums.movingS)}${far}`
  if (!isAvailable(againstBefore)) return `${opening}.`
  if (!isOver) return `${opening} so far; your weeks are about ${durationWords(againstBefore.usualMovingS)}.`
  return `${opening}. That is ${moreOrLess(againstBefore.movingTimesFrac, values)} a usual week, which had ${durationWords(againstBefore.usualMovingS)} in the ${countWord(againstBefore.weeksCount)} weeks before.`
}

function easyDaysSentence({ sums }: Omit<WeekAnswer, 'sentences'>): readonly string[] {
  const { easyJudgedCount, stayedEasyCount, easyInDoubtCount } = sums
  const close = 'too close to your boundary to tell'
  if (easyJudgedCount === 0) {
    if (easyInDoubtCount === 0) return []
    const runs = easyInDoubtCount === 1 ? 'The easy run' : `The ${countWord(easyInDoubtCount)} easy runs`
    return [`${runs} lay ${close} whether ${easyInDoubtCount === 1 ? 'it' : 'they'} stayed easy.`]
  }
  const doubt = easyInDoubtCount === 0 ? '' : `; ${countWord(easyInDoubtCount)} more lay ${close}`
  return [`${clearEasyDays(easyJudgedCount, stayedEasyCount, easyInDoubtCount > 0)}${doubt}.`]
}

function clearEasyDays(judgedCount: number, stayedCount: number, areMore: boolean): string {
  if (judgedCount === 1)
    return `${areMore ? 'One' : 'The'} easy run ${stayedCount === 1 ? 'stayed' : 'did not stay'} easy`
  const runs = countOf(judgedCount, 'easy run')
  if (stayedCount === judgedCount)
    return `${areMore ? capitalized(runs) : judgedCount === 2 ? 'Both easy runs' : `All ${runs}`} stayed easy`
  if (stayedCount === 0)
    return areMore
      ? `${capitalized(runs)} did not stay easy`
      : `${judgedCount === 2 ? 'Neither easy run' : `None of ${runs}`} stayed easy`
  return `${capitalized(countWord(stayedCount))} of ${runs} stayed easy`
}

const stressNames = [
  ['mechanicalTimesFrac', 'for the legs'],
  ['metabolicTimesFrac', 'for the metabolism'],
  ['neuromuscularTimesFrac', 'for nerves and muscles'],
] as const

/** Which stress stands out of the week, beyond what the time alone says. */
function stressSentence(against: WeekAgainstBefore, values: ProposalValues): readonly string[] {
  const harder: string[] = []
  const lighter: string[] = []
  for (const [key, words] of stressNames) {
    const timesFrac = against[key]
    if (timesFrac === undefined || Math.abs(timesFrac - against.movingTimesFrac) <= values.weekApartFrac)
      continue
    ;(timesFrac > against.movingTimesFrac ? harder : lighter).push(words)
  }
  const parts = [
    ...(harder.length > 0 ? [`harder ${listed(harder)}`] : []),
    ...(lighter.length > 0 ? [`lighter ${listed(lighter)}`] : []),
  ]
  return parts.length === 0 ? [] : [`For its time it was ${parts.join(', and ')}.`]
}

/** The week in a few sentences: how much, whether easy stayed easy, what stood out. */
export function weekSentences(
  week: Omit<WeekAnswer, 'sentences'>,
  values: ProposalValues,
): readonly string[] {
  if (week.sums.runCount === 0) return [week.isOver ? 'No runs in this week.' : 'No runs in this week yet.']
  const { againstBefore, easyShare, longestRun, isOver, doses } = week
  // A little above a coach's rule is nothing to speak of.
  const above = doses.filter(
    ({ kind, doseM, capM }) => kind !== 'long' && doseM > (1 + values.weekAlikeFrac) * capM,
  )
  return [
    volumeSentence(week, values),
    ...easyDaysSentence(week),
    ...(isOver && isAvailable(againstBefore) ? stressSentence(againstBefore, values) : []),
    ...(isAvailable(longestRun) && longestRun.state !== 'within'
      ? [`The longest run: ${longestRun.sentence.charAt(0).toLowerCase()}${longestRun.sentence.slice(1)}`]
      : []),
    ...(isAvailable(easyShare) ? [capitalized(easyShare.sentence)] : []),
    ...above.slice(0, 1).map(({ sentence }) => sentence),
  ]
}

/** "38 km, 3 h 50 min": a block's mean week. */
export function weeklyWords(
  sums: { readonly distanceM: number; readonly movingS: number },
  weeksCount: number,
): string {
  const km = distanceWords(Math.round(sums.distanceM / weeksCount / unitFactors.mPerKm) * unitFactors.mPerKm)
  return `${km} and ${durationWords(sums.movingS / weeksCount)} a week`
}
