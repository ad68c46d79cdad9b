import type { Proposal } from './proposal.ts'

export const historyProposals = {} as const satisfies Record<string, Proposal>
