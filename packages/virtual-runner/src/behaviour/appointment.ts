import type { LocalDate } from '@footing/engine'
import type { CourseName } from '../place/neighbourhood.ts'
import type { HardKind } from './hard-sessions.ts'
import type { EasyExecution } from './session-plan.ts'

/** What a run is meant to be before anybody has run it. */
export type Appointment = {
  readonly date: LocalDate
  /** Seconds since local midnight. */
  readonly startsAtS: number
  readonly course: CourseName
} & (
  | { readonly kind: 'easy' | 'long'; readonly timeS: number; readonly execution: EasyExecution }
  | {
      readonly kind: 'strides'
      readonly timeS: number
      readonly execution: EasyExecution
      readonly strideCount: number
    }
  | { readonly kind: 'recovery'; readonly timeS: number }
  | { readonly kind: 'walk-run'; readonly timeS: number; readonly runS: number }
  | { readonly kind: HardKind; readonly workS: number }
  | { readonly kind: 'race'; readonly distanceM: number }
)
