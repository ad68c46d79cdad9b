import type { LocalDate } from '@footing/engine'

/** The only way to learn what time it is. Handed in by the composition root. */
export interface Clock {
  /** The runner's calendar day. */
  today(): LocalDate
  /** True when somebody said which day to take for today. */
  readonly isTodayGiven: boolean
  /** The machine's clock. */
  nowEpochS(): number
  /** Seconds that only ever grow, for rates. */
  monotonicS(): number
}
