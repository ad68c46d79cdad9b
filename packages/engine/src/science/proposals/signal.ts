import type { Proposal } from './proposal.ts'

export const signalProposals = {} as const satisfies Record<string, Proposal>
