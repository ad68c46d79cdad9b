// A whole synthetic export of a platform: imported, taken apart into stages, and analysed anew from the store.

import { mkdtempSync, rmSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatSyntheticExport, writeSyntheticExport } from '../synthetic-export.ts'
import { bytesPerMegabyte, readArchiveFiles } from './bench-files.ts'
import { formatImport, measureImportInto } from './import-bench.ts'
import type { Peer } from './peers.ts'
import { benchRefresh } from './refresh-bench.ts'
import { benchStages } from './stages-bench.ts'

/** What the peers parse of it: theirs is a rate, and the whole of it would take them a quarter of an hour. */
const peerMegabytes = 20
const fileMegabytes = 0.2

/** Of the archive, the store and what the stages write, for each megabyte of the archive. */
const neededFactor = 2.5

const sizes = {
  small: { activityCount: 1000, photoByte: 0, megabytes: 150 },
  full: { activityCount: 5000, photoByte: 1300 * bytesPerMegabyte, megabytes: 2000 },
} as const

export async function benchExport(
  size: keyof typeof sizes,
  peers: readonly Peer[],
  say: (line: string) => void,
): Promise<void> {
  const { megabytes, ...options } = sizes[size]
  const { bavail, bsize } = await statfs(tmpdir())
  const neededMegabytes = megabytes * neededFactor
  if ((bavail * bsize) / bytesPerMegabyte < neededMegabytes) {
    say(`Left out: ${tmpdir()} has less than ${neededMegabytes} MB free. TMPDIR names another folder.`)
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'footing-bench-export-'))
  const archive = join(folder, 'export.zip')
  const dataFolder = join(folder, 'data')
  try {
    say(formatSyntheticExport(await writeSyntheticExport(archive, options)))
    const imported = await measureImportInto(archive, dataFolder)
    const everyNth = Math.max(1, Math.floor((options.activityCount * fileMegabytes) / peerMegabytes))
    const files = await readArchiveFiles(archive, everyNth)
    say(await formatImport({ imported, peers, files, peerMegabytes }))
    say('\nWhere the time goes, per activity')
    say(await benchStages(archive, imported.first))
    say('\nAnalysing everything anew from the store')
    say(await benchRefresh(dataFolder))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
