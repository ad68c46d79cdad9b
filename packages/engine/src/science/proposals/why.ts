import type { Proposal } from './proposal.ts'

export const whyProposals = {} as const satisfies Record<string, Proposal>
