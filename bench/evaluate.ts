// Measures the answers on simulated runners whose truth is known: `npm run evaluate [-- PART... [--runners N] [--seed S]]`.
// Parts: boundaries, predictions, structure, verdicts, trend; all of them where none is named. Which seeds the settings were made
// on stands in docs/science/evaluation.md; the default seeds are others.

import { parseArgs } from 'node:util'
import { printBoundaries, printPredictions } from './evaluation/print-boundaries.ts'
import { printStructure } from './evaluation/print-structure.ts'
import { printTrend } from './evaluation/print-trend.ts'
import { printVerdicts } from './evaluation/print-verdicts.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runners: { type: 'string' }, seed: { type: 'string' } },
})
const parts = {
  boundaries: printBoundaries,
  predictions: printPredictions,
  structure: printStructure,
  verdicts: printVerdicts,
  trend: printTrend,
} as const
const asked = positionals.length === 0 ? Object.keys(parts) : positionals
const unknown = asked.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`No part "${unknown.join(', ')}". There are: ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}
for (const [name, print] of Object.entries(parts)) {
  if (!asked.includes(name)) continue
  const startedMs = performance.now()
  print({
    ...(values.runners === undefined ? {} : { runnerCount: Number(values.runners) }),
    ...(values.seed === undefined ? {} : { firstSeed: Number(values.seed) }),
  })
  console.log(`${name}: ${((performance.now() - startedMs) / 1000).toFixed(0)} s\n`)
}
