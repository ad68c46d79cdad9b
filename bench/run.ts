// Every benchmark, one after the other: `npm run bench`. Quote ratios of one run, not absolute times.

import { benchAnswers } from './answers-bench.ts'
import { benchDecode, formatDecodeBench } from './decode-bench.ts'
import { benchImport } from './import-bench.ts'

const decode = benchDecode()
console.log(formatDecodeBench(decode))

const imported = benchImport()
const ratio = decode.fitFileParser.medianS / imported.medianS
console.log(
  [
    '',
    `Importing the same ${imported.fileCount} files as a whole process (start, read, decode, analyse, compress, store)`,
    `${'Footing, first import'.padEnd(42)}${imported.medianS.toFixed(2).padStart(8)} s     median of 5`,
    `${'Footing, the same folder again'.padEnd(42)}${imported.againMedianS.toFixed(2).padStart(8)} s     median of 5`,
    `${'fit-file-parser, parsing alone'.padEnd(42)}${decode.fitFileParser.medianS.toFixed(2).padStart(8)} s     median of 3`,
    `The whole import is ${ratio.toFixed(1)} times as fast as fit-file-parser’s parsing alone.`,
  ].join('\n'),
)

const answers = benchAnswers()
console.log(
  [
    '',
    `Simulating a runner’s year (${answers.runnerYearRunCount} runs)${' '.repeat(8)}${answers.simulateS.toFixed(2)} s`,
    `Checking and analysing one run${' '.repeat(13)}${answers.factsMsPerRun.toFixed(1)} ms`,
    `All four answers for ${answers.recordRunCount} runs${' '.repeat(15)}${answers.answersMs.toFixed(0)} ms  median of 5`,
  ].join('\n'),
)
