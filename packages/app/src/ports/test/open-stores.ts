import { afterEach } from 'vitest'
import type { Store } from '../store.ts'

/** Opens stores as before, and closes after each test those that it opened. */
export function closedAfterEach(open: () => Promise<Store>): () => Promise<Store> {
  const opened: Store[] = []
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close()
  })
  return async () => {
    const store = await open()
    opened.push(store)
    return store
  }
}
