import type { EvidenceGrade } from './evidence.ts'
import type { SourceId } from './sources.ts'

/**
 * The passport of a published number. A number without a source is a `Proposal` (`proposals/proposal.ts`)
 * and lives there instead.
 */
export interface Cited {
  readonly value: number
  /** Unit suffix as in `base/units.ts`, or "none". */
  readonly unit: string
  /** What the number says, in one sentence. */
  readonly meaning: string
  readonly source: SourceId
  /** Where the number holds: lowest and highest value of what it is applied to, or its own spread. */
  readonly range?: readonly [number, number]
  /** Whom it was measured on. */
  readonly population?: string
  readonly evidence: EvidenceGrade
}
