import type { LocalDate, ProfileEntry, ProfileField, Reason } from '@footing/engine'
import type { ImportProgress } from './import-documents.ts'

export interface ProfileFieldState {
  readonly field: ProfileField
  readonly meaning: string
  readonly kind: 'date' | 'choice' | 'number'
  readonly lowest?: number
  readonly highest?: number
  readonly choices?: readonly string[]
  /** The entry that holds today. */
  readonly current?: ProfileEntry
  /** All entries, oldest first. */
  readonly entries: readonly ProfileEntry[]
}

export interface ProfileDocument {
  readonly schema: 'footing.profile/1'
  readonly fields: readonly ProfileFieldState[]
}

/** One number that is Footing's own proposal, and what the runner made of it. */
interface ConstantState {
  readonly name: string
  readonly value: number
  readonly proposedValue: number
  readonly unit: string
  readonly meaning: string
  readonly lowest: number
  readonly highest: number
  readonly anchor?: string
  readonly isChanged: boolean
}

export interface ConstantsDocument {
  readonly schema: 'footing.constants/1'
  readonly constants: readonly ConstantState[]
}

export interface StatusDocument {
  readonly schema: 'footing.status/1'
  readonly version: string
  readonly today: LocalDate
  /** Grows whenever an answer may have changed. */
  readonly revision: number
  readonly runCount: number
  /** Activities of every sport. */
  readonly activityCount: number
  readonly firstDate?: LocalDate
  readonly lastDate?: LocalDate
  /** True while the sample runner is shown, for want of runs of one's own. */
  readonly isSample: boolean
  /** The import that runs at this moment. */
  readonly import?: { readonly importId: string; readonly progress?: ImportProgress }
}

export interface DoctorCheck extends Reason {
  readonly standing: 'well' | 'attention' | 'trouble'
}

export interface DoctorDocument {
  readonly schema: 'footing.doctor/1'
  /** False when a check stands at trouble. */
  readonly isWell: boolean
  readonly checks: readonly DoctorCheck[]
}

export interface FailureDocument {
  readonly error: Reason
}
