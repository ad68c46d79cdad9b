/** The three stresses in words: first how much against what is usual, then what made it. */

import { type Computed, isAvailable } from '../../base/computed.ts'
import { unitFactors } from '../../base/units.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import { distanceWords, durationWords, listed, percentWords } from '../wording.ts'
import type { MechanicalLoad } from './mechanical-load.ts'
import type { MetabolicLoad } from './metabolic-load.ts'
import type { NeuromuscularLoad } from './neuromuscular-load.ts'
import type { AgainstUsual, StressCause } from './run-stress.ts'

/** Differences from the usual smaller than this are no difference. */
const alikeFrac = 0.1

/** Causes with a smaller share are not worth a sentence. */
const namedShareFrac = 0.1

/** "1.4 times", "half of", "about as much as". */
function timesWords(timesFrac: number, usual: string): string {
  if (Math.abs(timesFrac - 1) <= alikeFrac) return `about as much as ${usual}`
  if (timesFrac < 1) return `${percentWords(timesFrac)} of ${usual}`
  return `${timesFrac < 10 ? Math.round(10 * timesFrac) / 10 : Math.round(timesFrac)} times ${usual}`
}

function againstWords(against: Computed<AgainstUsual>, usual: string): string {
  return isAvailable(against) ? timesWords(against.timesFrac, usual) : ''
}

function sharesOf(
  parts: readonly { readonly code: string; readonly sentence: string; readonly amount: number }[],
): readonly StressCause[] {
  const whole = parts.reduce((sum, { amount }) => sum + amount, 0)
  return parts
    .filter(({ amount }) => amount > 0)
    .map(({ code, sentence, amount }) => ({ code, sentence, shareFrac: amount / whole }))
    .sort((a, b) => b.shareFrac - a.shareFrac)
}

/** "12,400". */
function grouped(count: number): string {
  const thousands = Math.floor(count / 1000)
  return thousands === 0 ? String(count) : `${thousands},${String(count % 1000).padStart(3, '0')}`
}

export function mechanicalCauses(load: MechanicalLoad, facts: RunFacts): readonly StressCause[] {
  const far = isAvailable(facts.distanceM) ? `${distanceWords(facts.distanceM.valueM)}, ` : ''
  const about = load.stepsFrom === 'counted' ? '' : 'about '
  const steps = Math.round(load.stepCount / 100) * 100
  const down = isAvailable(facts.descentM)
    ? `${Math.round(facts.descentM.valueM)} m downhill`
    : 'Downhill running'
  return sharesOf([
    { code: 'steps', sentence: `${far}${about}${grouped(steps)} steps.`, amount: load.byStepsM },
    { code: 'downhill', sentence: `${down}.`, amount: load.byDownhillM },
    { code: 'faster-than-easy', sentence: 'Faster than your usual easy speed.', amount: load.bySpeedM },
  ])
}

export function mechanicalSentence(
  load: MechanicalLoad,
  against: Computed<AgainstUsual>,
  causes: readonly StressCause[],
): string {
  const times = againstWords(against, 'your usual easy run')
  const level = `like ${distanceWords(load.levelEasyM)} of easy running on a level road`
  const extra = causes.filter(({ code, shareFrac }) => code !== 'steps' && shareFrac >= namedShareFrac)
  const made = extra.map(
    ({ code, shareFrac }) =>
      `${code === 'downhill' ? 'downhill running' : 'speed'} made ${percentWords(shareFrac)} of it`,
  )
  return `For the legs: ${times === '' ? level : `${times}, ${level}`}${made.length > 0 ? `; ${listed(made)}` : ''}.`
}

export function metabolicCauses(load: MetabolicLoad): readonly StressCause[] {
  const of = (code: string, words: string, part: MetabolicLoad['easy']) => ({
    code,
    sentence: `${durationWords(part.runningS)} ${words}.`,
    amount: part.costS,
  })
  return sharesOf([
    of('easy', 'easy', load.easy),
    of('moderate', 'moderate', load.moderate),
    of('hard', 'hard', load.hard),
  ])
}

export function metabolicSentence(
  load: MetabolicLoad,
  against: Computed<AgainstUsual>,
  causes: readonly StressCause[],
): string {
  const times = againstWords(against, 'your usual easy run')
  const minutes = Math.round(load.thresholdEquivalentS / unitFactors.sPerMin)
  const level = `like ${minutes} min at LT2`
  const hard = causes.find(({ code }) => code === 'hard')
  const made =
    hard !== undefined && hard.shareFrac >= namedShareFrac
      ? `; the hard part made ${percentWords(hard.shareFrac)} of it`
      : ''
  return `For the metabolism: ${times === '' ? level : `${times}, ${level}`}${made}.`
}

/** Of next to nothing there is nothing to divide. */
export function neuromuscularCauses(load: NeuromuscularLoad, fewestM: number): readonly StressCause[] {
  if (load.fastM < fewestM) return []
  const { repetitionCount, accelerationCount } = load
  return sharesOf([
    {
      code: 'strides',
      sentence: `${strideWords(load)}.`,
      amount: load.byStridesM,
    },
    {
      code: 'repetitions',
      sentence: `${countWords(repetitionCount, 'longer fast stretch', 'longer fast stretches')}.`,
      amount: load.byRepetitionsM,
    },
    {
      code: 'accelerations',
      sentence: `${countWords(accelerationCount, 'acceleration')}.`,
      amount: load.byAccelerationsM,
    },
  ])
}

/** Many fast stretches, or short ones beside long ones, are no strides but what they are. */
const mostStrides = 12

/** "6 strides", "15 short fast stretches". */
function strideWords({ strideCount, repetitionCount }: NeuromuscularLoad): string {
  return repetitionCount === 0 && strideCount > 2 && strideCount <= mostStrides
    ? countWords(strideCount, 'stride')
    : countWords(strideCount, 'short fast stretch', 'short fast stretches')
}

/** With a figure, as in a list: "6 strides". */
function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** "590 m", "4.3 km". */
function fastWords(distanceM: number): string {
  const metres = Math.round(distanceM / 10) * 10
  return metres < unitFactors.mPerKm ? `${metres} m` : distanceWords(distanceM)
}

export function neuromuscularSentence(
  load: NeuromuscularLoad,
  against: Computed<AgainstUsual>,
  fewestM: number,
): string {
  if (load.fastM < fewestM)
    return 'For nerves and muscles: next to nothing; hardly a stretch was faster than LT2.'
  const times = againstWords(against, 'your usual faster session')
  const bouts = [
    ...(load.strideCount > 0 ? [strideWords(load)] : []),
    ...(load.repetitionCount > 0
      ? [countWords(load.repetitionCount, 'longer stretch', 'longer stretches')]
      : []),
  ]
  const level = `${fastWords(load.metresAboveLt2M)} faster than LT2 in ${listed(bouts)}`
  return `For nerves and muscles: ${times === '' ? level : `${times}, ${level}`}.`
}
