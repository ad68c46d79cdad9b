import type { Proposal } from './proposal.ts'

export const boundariesProposals = {} as const satisfies Record<string, Proposal>
