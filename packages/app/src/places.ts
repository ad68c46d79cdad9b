import { fileURLToPath } from 'node:url'

/** The folder of all packages. The built program lies as deep in its package as this source does. */
export const packagesFolder = fileURLToPath(new URL('../../', import.meta.url))

/** Threads have a root as the program has one: what `main.ts` is to it. */
type ThreadRoot = 'activity-worker' | 'import-worker' | 'watch-worker'

const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'

/** The file that a thread starts with: beside the program where it is built, a source where it runs from sources. */
export function threadFile(root: ThreadRoot): URL {
  return new URL(`./${root}.${ending}`, import.meta.url)
}
