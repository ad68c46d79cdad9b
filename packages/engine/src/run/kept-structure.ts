import { keptPer } from '../base/kept-per.ts'
import { runStructure } from './structure/run-structure.ts'

/** How a run was put together, worked out once: it follows from the facts of the run alone. */
export const structureOf = keptPer(runStructure)
