import { type Computed, isAvailable } from '../base/computed.ts'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { type RunSketch, type Stretch, sketchRun } from '../signal/run-facts.fixture.ts'
import { type BoundariesSketch, sketchBoundaries } from './boundaries.fixture.ts'
import { judgeEasyDay } from './easy-verdict.ts'
import type { EasyJudgement } from './judged-run.ts'

/** The judgement of a sketched run. LT1 lies at 150 bpm and 3.0 m/s where nothing else is said. */
export function judge(
  stretches: readonly Stretch[],
  boundaries: BoundariesSketch = {},
  sketch: Partial<RunSketch> = {},
): Computed<EasyJudgement> {
  return judgeEasyDay({
    facts: sketchRun({ date: '2025-03-03', stretches, ...sketch }),
    boundaries: sketchBoundaries(boundaries),
    values,
  })
}

/** The same where there is one; a test fails with the reason where there is none. */
export function judged(...input: Parameters<typeof judge>): EasyJudgement {
  const judgement = judge(...input)
  if (!isAvailable(judgement)) throw new Error(judgement.reason.sentence)
  return judgement
}

export const codesOf = (judgement: EasyJudgement) => judgement.reasons.map((reason) => reason.code)
