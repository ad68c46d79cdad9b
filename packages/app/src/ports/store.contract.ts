import type { Store } from './store.ts'
import { describeAthletes } from './test/athlete-cases.ts'
import { describeFacts } from './test/facts-cases.ts'
import { describeImports } from './test/import-cases.ts'
import { closedAfterEach } from './test/open-stores.ts'
import { describeTold } from './test/told-cases.ts'

/**
 * What every store does, whatever database it stands on. `open` gives a store that holds nothing yet; the
 * suite closes it.
 */
export function describeStoreContract(name: string, open: () => Promise<Store>): void {
  const openStore = closedAfterEach(open)
  describeImports(name, openStore)
  describeFacts(name, openStore)
  describeTold(name, openStore)
  describeAthletes(name, openStore)
}
