import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** V8's own function, which it hands to contexts made while it is exposed. */
function exposedCollector(): (options: { readonly type: 'minor' }) => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc')
}

/** Made when it is first needed: most commands load this and start no work. */
let collect: ReturnType<typeof exposedCollector> | undefined

/**
 * Frees what was made since the last time and is needed no longer. Columns lie outside the heap: V8 does not see that
 * a thread which is done with a run holds a megabyte of them behind a few small objects, and by the time it looks
 * they are taken for long-lived, so that only going through the whole heap frees them. It then does that
 * fifteen times a second, which is a seventh of all the work of an import.
 */
export function emptyYoungHeap(): void {
  collect ??= exposedCollector()
  collect({ type: 'minor' })
}
