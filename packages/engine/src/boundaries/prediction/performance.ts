import type { LocalDate } from '../../base/time.ts'

/** An effort near the limit from which races are predicted. */
export interface Performance {
  readonly activityId: string
  readonly localDate: LocalDate
  readonly distanceM: number
  /** On the flat: the time that an equal effort would have taken without hills. */
  readonly durationS: number
  readonly vdot: number
  /** Probability that it was near the limit, 0 to 1. */
  readonly nearLimitFrac: number
  /** Standard deviation of its time around what the runner can do today, relative to it. */
  readonly sdFrac: number
}
