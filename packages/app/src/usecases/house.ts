import type { Clock } from '../ports/clock.ts'
import type { Machine } from '../ports/machine.ts'
import type { SourceFileFinder } from '../ports/source-files.ts'
import type { Store } from '../ports/store.ts'
import type { StartActivityWork } from './activity-work.ts'

/** Everything that a command or a server works with, as the composition root made it. */
export interface House {
  readonly dataFolder: string
  readonly store: Store
  readonly clock: Clock
  readonly finder: SourceFileFinder
  readonly machine: Machine
  readonly startWork: StartActivityWork
  /** Text that differs whenever anyone, another process included, may have written to the store. */
  readDataStamp(): Promise<string>
  close(): Promise<void>
}
