/** What the structure of a run says of its intent: repetitions, a faster block, laps pressed by hand. */

import { isAvailable } from '../base/computed.ts'
import { ramp } from '../base/ramp.ts'
import { median } from '../base/statistics.ts'
import type { IntentInput, Sign } from './intent-sign.ts'
import { flatMps } from './structure/stretches.ts'
import { countOf } from './wording.ts'

/** Fast running is fast when it nears LT2 speed, or is faster than this runner's usual fast end. */
const fastRepetitions = { lt2: [0.92, 1], usual: [1.03, 1.12] } as const
const fastBlock = { lt2: [0.86, 0.94], usual: [1, 1.07] } as const

/** Fast running in all: what is hard about a session reaches the second; below the first it is sprints and strides. */
const fastTimeS = { sprints: 240, session: 480 } as const

/** What alternating laps count where the speed shows no fast running: they may be strides. */
const lapsAlone = 0.4

/** Log-odds of easy for even running. */
const evenRunningLogOdds = 0.5

/** How clearly a run is built of fast and slow, and fast enough for this runner to mean something; 0 to 1. */
export interface Clarity {
  readonly repetitionCount: number
  readonly repetitionsFrac: number
  readonly blockFrac: number
  readonly lapsFrac: number
}

const noStructure: Clarity = { repetitionCount: 0, repetitionsFrac: 0, blockFrac: 0, lapsFrac: 0 }

interface FastBars {
  readonly lt2: readonly [number, number]
  readonly usual: readonly [number, number]
}

export function clarityOf({ own, habits, boundaries }: IntentInput): Clarity {
  const { structure } = own
  if (structure === undefined) return noStructure
  const { lt2SpeedMps } = boundaries
  const isFastFrac = (speedMps: number | undefined, bars: FastBars) =>
    speedMps === undefined
      ? 0
      : Math.max(
          isAvailable(lt2SpeedMps) ? ramp(speedMps / lt2SpeedMps.mean, ...bars.lt2) : 0,
          habits.fastEndMps === undefined ? 0 : ramp(speedMps / habits.fastEndMps, ...bars.usual),
        )
  const { efforts, block } = structure
  const fastS = efforts.reduce((sum, effort) => sum + effort.runS, 0)
  const repetitionsFrac =
    structure.repetitionsFrac *
    ramp(fastS, fastTimeS.sprints, fastTimeS.session) *
    isFastFrac(median(efforts.map(flatMps)), fastRepetitions)
  return {
    repetitionCount: efforts.length,
    repetitionsFrac,
    blockFrac: structure.blockFrac * isFastFrac(block && flatMps(block), fastBlock),
    lapsFrac: structure.lapsFrac * Math.max(repetitionsFrac, lapsAlone),
  }
}

export function structureSigns(input: IntentInput): readonly Sign[] {
  const { own, values } = input
  if (own.structure === undefined) return []
  const { repetitionCount, repetitionsFrac, blockFrac, lapsFrac } = clarityOf(input)
  return [
    {
      speaksFor: 'hard',
      logOdds: values.intentRepetitionsLogOdds * repetitionsFrac,
      code: 'repetitions',
      sentence: `It has ${countOf(repetitionCount, 'fast stretch', 'fast stretches')} with slower running between.`,
    },
    {
      speaksFor: 'hard',
      logOdds: values.intentBlockLogOdds * Math.max(0, blockFrac - repetitionsFrac),
      code: 'faster-block',
      sentence: 'It has one long faster block between slower running.',
    },
    {
      speaksFor: 'hard',
      logOdds: values.intentLapsLogOdds * lapsFrac,
      code: 'laps',
      sentence: 'The laps pressed by hand are fast and slow in turn.',
    },
    {
      speaksFor: 'easy',
      logOdds: evenRunningLogOdds * (1 - 2 * Math.max(repetitionsFrac, blockFrac)),
      code: 'even-running',
      sentence: 'The running is even, without repetitions.',
    },
  ]
}
