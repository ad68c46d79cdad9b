import { join } from 'node:path'

/** The program as its users run it; built before the tests begin (`build.ts`). */
export const program = join(import.meta.dirname, '../../packages/app/dist/main.js')
