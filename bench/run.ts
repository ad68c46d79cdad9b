// Every benchmark, one after the other: `npm run bench`, and with the large export `npm run bench -- --full`. What
// each line means: docs/benchmarks.md. Quote ratios of one run, not absolute times.

import { availableParallelism } from 'node:os'
import { keepCompiledFiles } from '../packages/app/src/compile-cache.ts'
import { formatAnswers } from './speed/answers-bench.ts'
import { megabytesOf, openBenchFolder, spread } from './speed/bench-files.ts'
import { benchDecode } from './speed/decode-bench.ts'
import { benchExport } from './speed/export-bench.ts'
import { formatImport, measureImport } from './speed/import-bench.ts'
import { parseAsProcess } from './speed/parse-folder.ts'
import { loadPeers } from './speed/peers.ts'

const isFull = process.argv.includes('--full')
const decodedMegabytes = isFull ? Number.POSITIVE_INFINITY : 20
const importRunCount = 3

// As the program does at its start: threads are measured as a runner gets them.
keepCompiledFiles()

function say(line: string): void {
  console.log(line)
}

say(`Node ${process.version}, ${availableParallelism()} cores`)
const peers = loadPeers(say)
const real = openBenchFolder()
const chosen = spread(real.files, decodedMegabytes)
say(`\nReading FIT: ${chosen.length} files, ${megabytesOf(chosen).toFixed(1)} MB, ${real.source}`)
say(await benchDecode(chosen, peers))

say(`\nImporting a folder of ${real.files.length} files ${real.source}, median of ${importRunCount}`)
const imported = await measureImport(real.folder, importRunCount)
say(await formatImport({ imported, peers, files: real.files, peerMegabytes: decodedMegabytes }))
const parsedS = await parseAsProcess(real.folder, importRunCount)
const likeForLike = (parsedS / imported.first.seconds).toFixed(1)
say(
  `fit-file-parser as a process of its own, start to end as the import: ${parsedS.toFixed(2)} s, ${likeForLike} times as long.`,
)
real.remove()

say('\nImporting a synthetic export as Strava makes them')
await benchExport(isFull ? 'full' : 'small', peers, say)

say('\nThe answers')
say(formatAnswers())
