import type { Proposal } from './proposal.ts'

export const planProposals = {} as const satisfies Record<string, Proposal>
