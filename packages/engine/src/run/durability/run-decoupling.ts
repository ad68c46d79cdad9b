import { available, type Computed, isAvailable, unavailable } from '../../base/computed.ts'
import type { Boundaries } from '../../boundaries/boundaries.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import { percentWords } from '../wording.ts'
import { type DecouplingClass, decouplingClass, decouplingFrac, type RunPart } from './decoupling.ts'
import { ruledOutByGround, ruledOutByRecording, ruledOutByRunning } from './qualifies.ts'
import { minutesWords, partBetween, runningFrom } from './run-parts.ts'

/** How speed and heart rate came apart within one steady run. */
export interface RunDecoupling {
  /** Positive where the second half gave less speed for the same heart rate. */
  readonly driftFrac: number
  readonly drift: DecouplingClass
  readonly firstHalf: RunPart
  readonly secondHalf: RunPart
  readonly sentence: string
}

const classWords = {
  coupled: 'It held',
  moderate: 'It held less than fully',
  weak: 'It did not hold',
} as const

function sentenceOf(driftFrac: number, drift: DecouplingClass): string {
  const what =
    driftFrac < 0
      ? 'the second half gave as much pace for each heart beat as the first'
      : `the second half gave ${percentWords(driftFrac)} less pace for each heart beat than the first`
  return `${classWords[drift]}: ${what}.`
}

/**
 * Decoupling of a run that qualifies: an hour and more of steady running after the first ten minutes, without pauses,
 * on like ground, below LT2, not in the heat, with a heart rate that can be believed. Halves of the running time;
 * speed on the flat. Otherwise unavailable with the reason: *cannot tell* is the honest answer for most runs.
 */
export function runDecoupling(
  facts: RunFacts,
  boundaries: Boundaries,
  values: ProposalValues,
): Computed<RunDecoupling> {
  const fromS = values.decouplingWarmUpS
  const { runningS, lastS, halfwayS } = runningFrom(facts, fromS, values)
  if (runningS < values.decouplingShortestS)
    return unavailable(
      'too-short',
      `It takes ${minutesWords(values.decouplingShortestS)} of running after the first ${minutesWords(fromS)} to tell.`,
    )
  const span = { fromS, toS: lastS, runningS }
  const ruledOut = ruledOutByRecording(facts, values) ?? ruledOutByRunning(facts, span, values)
  if (ruledOut !== undefined) return { status: 'unavailable', reason: ruledOut }
  const first = partBetween(facts, fromS, halfwayS, values)
  const second = partBetween(facts, halfwayS, lastS, values)
  if (first === undefined || second === undefined)
    return unavailable('gaps', 'Heart rate or speed on the flat is missing for too much of a half.')
  const ground = ruledOutByGround(first, second, values)
  if (ground !== undefined) return { status: 'unavailable', reason: ground }
  if (Math.abs(second.speedMps / first.speedMps - 1) > values.decouplingHalvesSpeedFrac)
    return unavailable('another-pace', 'The two halves were run at very different paces.')
  const { lt2Bpm } = boundaries
  if (isAvailable(lt2Bpm) && first.heartRateBpm > lt2Bpm.mean)
    return unavailable('above-lt2', 'Above LT2 the heart rate rises in everyone.')
  const driftFrac = decouplingFrac(first, second)
  const drift = decouplingClass(driftFrac)
  return available({
    driftFrac,
    drift,
    firstHalf: { speedMps: first.speedMps, heartRateBpm: first.heartRateBpm },
    secondHalf: { speedMps: second.speedMps, heartRateBpm: second.heartRateBpm },
    sentence: sentenceOf(driftFrac, drift),
  })
}
