import { failure, ok, type Result } from '../../base/result.ts'
import { beatWindowsProposals } from './beat-windows.ts'
import { boundariesProposals } from './boundaries.ts'
import { durabilityProposals } from './durability.ts'
import { easyCheckProposals } from './easy-check.ts'
import { easyVerdictProposals } from './easy-verdict.ts'
import { evidenceProposals } from './evidence.ts'
import { hardEffortsProposals } from './hard-efforts.ts'
import { heartRateMaxProposals } from './heart-rate-max.ts'
import { heartRateSpeedRelationProposals } from './heart-rate-speed-relation.ts'
import { historyProposals } from './history.ts'
import { intentProposals } from './intent.ts'
import { nextTestsProposals } from './next-tests.ts'
import { planProposals } from './plan.ts'
import { predictionProposals } from './prediction.ts'
import type { Proposal } from './proposal.ts'
import { recordingsProposals } from './recordings.ts'
import { runProposals } from './run.ts'
import { signalProposals } from './signal.ts'
import { stressProposals } from './stress.ts'
import { speedSegmentProposals } from './structure.ts'
import { tissueProposals } from './tissue.ts'
import { trendProposals } from './trend.ts'
import { weekProposals } from './week.ts'
import { whyProposals } from './why.ts'
import { zonesProposals } from './zones.ts'

/** Every number that is Footing's own proposal, by the part of the engine that uses it. */
export const proposals = {
  ...signalProposals,
  ...speedSegmentProposals,
  ...beatWindowsProposals,
  ...recordingsProposals,
  ...heartRateMaxProposals,
  ...hardEffortsProposals,
  ...heartRateSpeedRelationProposals,
  ...boundariesProposals,
  ...evidenceProposals,
  ...nextTestsProposals,
  ...predictionProposals,
  ...zonesProposals,
  ...runProposals,
  ...easyVerdictProposals,
  ...easyCheckProposals,
  ...intentProposals,
  ...stressProposals,
  ...durabilityProposals,
  ...historyProposals,
  ...tissueProposals,
  ...weekProposals,
  ...trendProposals,
  ...whyProposals,
  ...planProposals,
} as const

/** Names of the proposals that the facts of a run depend on; changing any other leaves stored facts valid. */
export const factProposalNames: ReadonlySet<string> = new Set([
  ...Object.keys(signalProposals),
  ...Object.keys(speedSegmentProposals),
  ...Object.keys(beatWindowsProposals),
])

export type ProposalName = keyof typeof proposals

/** The values in force: the proposals themselves, or what the runner set instead. */
export type ProposalValues = Readonly<Record<ProposalName, number>>

export const defaultProposalValues: ProposalValues = Object.fromEntries(
  Object.entries<Proposal>(proposals).map(([name, proposal]) => [name, proposal.value]),
) as ProposalValues

/** The proposals with some of them replaced; fails on an unknown name or a value outside its range. */
export function withProposals(overrides: Readonly<Record<string, number>>): Result<ProposalValues> {
  for (const [name, value] of Object.entries(overrides)) {
    const proposal: Proposal | undefined = (proposals as Readonly<Record<string, Proposal>>)[name]
    if (proposal === undefined) return failure('unknown-proposal', `There is no setting named "${name}".`)
    const [lowest, highest] = proposal.range
    if (!(value >= lowest && value <= highest))
      return failure('proposal-out-of-range', `${name} must lie between ${lowest} and ${highest}.`)
  }
  return ok({ ...defaultProposalValues, ...overrides } as ProposalValues)
}
