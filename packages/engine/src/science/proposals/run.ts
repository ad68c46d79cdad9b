import type { Proposal } from './proposal.ts'

export const runProposals = {} as const satisfies Record<string, Proposal>
