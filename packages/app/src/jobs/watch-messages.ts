import type { Failure, LocalDate } from '@footing/engine'
import type { WatchEvent } from '../usecases/watch-folders.ts'

/** What a watch worker is to do. */
export interface WatchWork {
  readonly dataFolder: string
  /** Set where somebody said which day to take for today. */
  readonly today?: LocalDate
  readonly folders: readonly string[]
}

/** What a watch worker says. */
export type WatchMessage =
  | { readonly type: 'event'; readonly event: WatchEvent }
  | { readonly type: 'failed'; readonly error: Failure }

/** What a watch worker hears. */
export const endMessage = 'end'
