import { buildProgram } from '../../scripts/build-program.ts'

/** What Vitest does once before all tests. */
export async function setup(): Promise<void> {
  await buildProgram()
}
