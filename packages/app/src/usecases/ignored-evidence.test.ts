import { available, type Estimate, type EvidenceItem } from '@footing/engine'
import { expect, test } from 'vitest'
import { temporaryHouse } from '../test/house.fixture.ts'
import { smallHistoryToday } from '../test/small-history.fixture.ts'
import { ignoreEvidence } from './ignored-evidence.ts'
import { readRunner } from './read-runner.ts'

const item = (key: string | undefined): EvidenceItem => ({
  ...(key === undefined ? {} : { key }),
  kind: 'race',
  sentence: 'A race.',
  value: 150,
  sd: 5,
  weightFrac: 0.5,
  date: smallHistoryToday,
})

const estimate = (keys: readonly (string | undefined)[]): Estimate => ({
  mean: 150,
  sd: 5,
  low80: 144,
  high80: 156,
  asOf: smallHistoryToday,
  method: 'made up',
  evidence: keys.map(item),
})

test('only what stands in a ledger, or was ignored before, can be named; the beginning of its key is enough', async () => {
  const house = await temporaryHouse()
  const { store } = house
  const read = () => readRunner({ ...house, athleteId: 'local', asOf: smallHistoryToday })
  const bare = await read()
  const boundaries = {
    ...bare.boundaries,
    lt1Bpm: available(estimate(['race a-0', undefined, 'race b-0'])),
    heartRateMaxBpm: available(estimate(['peak c-0'])),
  }
  const runner = { ...bare, boundaries }
  const ignore = (keyOrStart: string, isIgnored = true) =>
    ignoreEvidence({ store, runner, keyOrStart, isIgnored })

  expect(await ignore('race b')).toEqual({ ok: true, value: { evidenceKey: 'race b-0' } })
  expect(await ignore('peak')).toMatchObject({ ok: true })
  for (const [key, code] of [
    ['race', 'ambiguous-evidence'],
    ['lab', 'unknown-evidence'],
    ['', 'unknown-evidence'],
  ] as const)
    expect(await ignore(key)).toMatchObject({ ok: false, error: { code } })
  const after = await read()
  expect(after.ignoredEvidence).toEqual(new Set(['race b-0', 'peak c-0']))

  // Evidence that is gone from every ledger can still be taken off the list.
  const taken = await ignoreEvidence({ store, runner: after, keyOrStart: 'peak c-0', isIgnored: false })
  expect(taken).toMatchObject({ ok: true })
  expect((await read()).ignoredEvidence).toEqual(new Set(['race b-0']))
})
