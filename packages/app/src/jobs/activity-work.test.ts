import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { localAthleteId } from '../ports/store.ts'
import { temporaryHouse } from '../test/house.fixture.ts'
import { smallHistoryFiles } from '../test/small-history.fixture.ts'
import type { ActivityWork } from '../usecases/activity-work.ts'
import { factsVersionOf, valuesInForce } from '../usecases/values-in-force.ts'

const terms = { values: valuesInForce({}), factsVersion: factsVersionOf({}) }
const files = smallHistoryFiles().slice(0, 6)

/** All files in one buffer, as the stored entries of an archive in memory lie in it. */
const archive = new Uint8Array(Buffer.concat(files.map(({ bytes }) => bytes)))

function inArchive(index: number): Uint8Array {
  const start = files.slice(0, index).reduce((sum, { bytes }) => sum + bytes.length, 0)
  return archive.subarray(start, start + (files[index]?.bytes.length ?? 0))
}

function understandAll(work: ActivityWork) {
  return Promise.all(
    files.map(({ fileName, bytes }, index) =>
      work.understand({
        name: fileName,
        content: { bytes: inArchive(index), packed: gzipSync(bytes), issues: [] },
        contentHash: createHash('sha256').update(bytes).digest('hex'),
        nowEpochS: 0,
      }),
    ),
  )
}

test('other threads understand files and derive facts as this one does', async () => {
  const house = await temporaryHouse()
  const inline = house.startWork(terms, { count: 1, purpose: 'understand' })
  const threaded = house.startWork(terms, { count: 1000, purpose: 'understand' })
  try {
    const here = await understandAll(inline)
    // On the way between threads a Buffer becomes plain bytes.
    expect(await understandAll(threaded)).toEqual(structuredClone(here))
    expect(archive.length, 'an archive is not given away with one of its files').toBeGreaterThan(0)
    const toKeep = here.flatMap((file) => file.toKeep ?? [])
    expect(toKeep.map(({ file }) => file.compression)).toEqual(files.map(() => 'gzip'))
    await house.store.saveImports(localAthleteId, toKeep)
    const activityIds = toKeep.flatMap(({ activities }) => activities.map(({ activityId }) => activityId))
    const runs = { athleteId: localAthleteId, runs: activityIds.map((activityId) => ({ activityId })) }
    const facts = await inline.deriveFacts(runs)
    expect(facts.map(({ activityId }) => activityId)).toEqual(activityIds)
    expect(await threaded.deriveFacts(runs)).toEqual(facts)
  } finally {
    await inline.close()
    await threaded.close()
  }
})
