/** The words for "What is easy for me?". First the answer, then why, then how sure. */

import { isAvailable } from '../base/computed.ts'
import { paceText } from '../base/pace-text.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import type { Boundaries, EasyAnswer, NextTest, TestsAnswer } from './boundaries.ts'
import type { EvidenceKind } from './estimate.ts'
import { namedZones } from './named-zones.ts'

/** How sure a band is, in a word that a runner would use. */
function sureness(sdBpm: number): string {
  if (sdBpm <= 4) return 'We are sure'
  if (sdBpm <= 6.5) return 'We are fairly sure'
  return 'We are not sure yet'
}

function answerSentence(boundaries: Boundaries): string {
  const { heartRateBpm, speedMps } = boundaries.easyCeiling
  const beats = isAvailable(heartRateBpm) ? `below ${Math.round(heartRateBpm.valueBpm)} bpm` : undefined
  const pace = isAvailable(speedMps)
    ? `slower than ${paceText(speedMps.valueMps)} /km on the flat`
    : undefined
  if (beats === undefined && pace === undefined) return 'Footing cannot say yet what is easy for you.'
  return `Easy for you is ${[beats, pace].filter((part) => part !== undefined).join(', or ')}.`
}

function evidenceSentence(boundaries: Boundaries): string | undefined {
  if (!isAvailable(boundaries.lt1Bpm)) return undefined
  const { low80, high80, sd, evidence } = boundaries.lt1Bpm
  const main = evidence.slice(0, 2).map((item) => evidenceWords[item.kind])
  const from = [...new Set(main)].join(' and ')
  return `${sureness(sd)}: ${Math.round(low80)} to ${Math.round(high80)}${from === '' ? '' : `, mostly from ${from}`}.`
}

const evidenceWords = {
  lab: 'your lab test',
  entered: 'what you entered',
  'heart-rate-max-observed': 'the highest heart rates in your runs',
  'heart-rate-max-age-formula': 'your age',
  population: 'what runners have in general',
  race: 'your hardest runs',
  'hard-effort': 'your hardest runs',
  'critical-speed': 'your best efforts over short and long distances',
  'heart-rate-speed-relation': 'your heart rate at steady speeds',
  'watch-setting': 'your watch’s own threshold',
  'usual-running': 'how you usually run',
  'talk-test': 'how well you could talk',
  'effort-report': 'how hard runs felt',
  'beat-to-beat': 'the time between your heartbeats',
  drift: 'how your heart rate drifts on long runs',
} as const satisfies Record<EvidenceKind, string>

/** Half of the width of an 80 % band, in standard deviations of a normal distribution. */
const halfBandPerSd = 1.2816

/** "±9" for a standard deviation, as the half of its 80 % band; with a decimal where whole beats would not tell two apart. */
function halfBands({ lt1SdNowBpm, lt1SdAfterBpm }: NextTest): {
  readonly now: string
  readonly after: string
} {
  const [now, after] = [lt1SdNowBpm * halfBandPerSd, lt1SdAfterBpm * halfBandPerSd]
  const digits = Math.round(now) === Math.round(after) ? 1 : 0
  return { now: `±${now.toFixed(digits)}`, after: `±${after.toFixed(digits)}` }
}

/** What would make LT1 surer, in words and numbers. */
export function testsAnswer(boundaries: Boundaries): TestsAnswer {
  const { asOf, nextTests: tests } = boundaries
  const [best] = tests
  if (best === undefined) {
    const sentence = 'Nothing that Footing knows of would make it surer: your evidence already says more.'
    return { asOf, sentences: [sentence], tests }
  }
  const { now, after } = halfBands(best)
  return {
    asOf,
    sentences: [
      best.sentence,
      `The top of easy would then be known to ${after} bpm instead of ${now}, 8 times in 10.`,
    ],
    tests,
  }
}

function surerSentence(boundaries: Boundaries): string | undefined {
  const [best] = boundaries.nextTests
  if (best === undefined) return undefined
  const { now, after } = halfBands(best)
  if (after === now) return undefined
  return `To be surer (${after} instead of ${now}): ${best.sentence}`
}

/** The answer in words and numbers. */
export function easyAnswer(options: {
  readonly boundaries: Boundaries
  readonly runs: readonly RunFacts[]
}): EasyAnswer {
  const { boundaries, runs } = options
  const upper = boundaries.lt2Bpm
  const sentences = [
    answerSentence(boundaries),
    evidenceSentence(boundaries),
    boundaries.easyCeiling.rule === 'lower-edge' ? boundaries.easyCeiling.ruleReason.sentence : undefined,
    isAvailable(upper)
      ? `Hard begins near ${Math.round(upper.mean)} bpm (${Math.round(upper.low80)} to ${Math.round(upper.high80)}); between the two is moderate.`
      : undefined,
    ...boundaries.notes.map((note) => note.sentence),
    surerSentence(boundaries),
  ].filter((sentence) => sentence !== undefined)
  return { ...boundaries, sentences, zoneSystems: namedZones(boundaries, runs) }
}
