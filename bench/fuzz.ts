// Throws damaged files at the readers and everything behind them: `npm run fuzz [-- COUNT [FIRST]]`.

import { fuzz } from './fuzzing/survive.ts'

const count = Number(process.argv[2] ?? 100_000)
const from = Number(process.argv[3] ?? 0)
const report = await fuzz(from, count)
console.log(JSON.stringify(report, undefined, 2))
process.exitCode = report.faults.length === 0 ? 0 : 1
