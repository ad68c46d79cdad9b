import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { zipFixture } from './archive/zip-fixture.ts'
import { decodeActivityFile } from './decode-activity-file.ts'
import { decodeGpx } from './gpx/decode-gpx.ts'
import { encodeFitActivity } from './index.ts'

const encoder = new TextEncoder()
const gpx = encoder.encode(
  '<gpx><trk><type>run</type><trkseg><trkpt lat="1" lon="2"><time>2026-05-01T06:00:00Z</time></trkpt></trkseg></trk></gpx>',
)
const tcx = encoder.encode(
  '\n<?xml version="1.0"?><TrainingCenterDatabase><Activities><Activity Sport="Running"><Lap StartTime="2026-05-01T06:00:00Z"/></Activity></Activities></TrainingCenterDatabase>',
)
const fit = encodeFitActivity({
  format: 'fit',
  sport: 'run',
  startEpochS: Date.UTC(2026, 4, 1, 6) / 1000,
  claimed: {},
  streams: { timeS: Float64Array.of(0, 1, 2), heartRateBpm: Float32Array.of(100, 101, 102) },
  laps: [],
  pauses: [],
  issues: [],
})
const zip = zipFixture([{ name: 'a.gpx', content: gpx }])

function outcomeOf(bytes: Uint8Array, fileName = 'activity'): string {
  const result = decodeActivityFile({ bytes, fileName })
  return result.ok ? result.value.activities.map(({ format }) => format).join() : result.error.code
}

describe('a file', () => {
  test.each(['activity', 'a.fit', 'a.gpx', 'a.tcx', 'a.jpg'])(
    'called %s is read by what it holds',
    (fileName) => {
      expect(outcomeOf(gpx, fileName)).toBe('gpx')
      expect(outcomeOf(tcx, fileName)).toBe('tcx')
      expect(outcomeOf(fit, fileName)).toBe('fit')
      expect(outcomeOf(gzipSync(gpx), fileName)).toBe('gpx')
      expect(outcomeOf(zip, fileName)).toBe('is-archive')
    },
  )

  test('is the same with and without gzip', () => {
    for (const bytes of [gpx, tcx, fit]) {
      expect(decodeActivityFile({ bytes: gzipSync(bytes), fileName: 'a.gz' })).toEqual(
        decodeActivityFile({ bytes, fileName: 'a' }),
      )
    }
  })

  test('whose gzip breaks off is read as far as it goes, and says so', () => {
    const packed = gzipSync(gpx)
    const result = decodeActivityFile({ bytes: packed.subarray(0, -8), fileName: 'a.gpx.gz' })
    expect(result).toMatchObject({ ok: true, value: { issues: [{ code: 'gzip-truncated' }] } })
  })

  test('packed over and over is left closed', () => {
    let bytes: Uint8Array = gpx
    for (let layer = 0; layer < 4; layer += 1) bytes = gzipSync(bytes)
    expect(outcomeOf(bytes)).toBe('gpx')
    expect(outcomeOf(gzipSync(bytes))).toBe('archive-too-deep')
    expect(outcomeOf(gzipSync(zip))).toBe('is-archive')
  })

  test.each([
    ['', 'empty-file'],
    ['hello', 'unknown-format'],
    ['<html><body/></html>', 'unknown-format'],
    ['{"a": "<gpx>"}', 'gpx'],
    ['\u0089PNG\r\n', 'unknown-format'],
  ])('holding %j', (text, expected) => {
    const outcome = outcomeOf(encoder.encode(text))
    expect(expected === 'gpx' ? outcome === '' : outcome === expected).toBe(true)
  })

  test('called .fit that is nothing we know is what the FIT reader says it is', () => {
    expect(outcomeOf(encoder.encode('no magic anywhere'), 'a.FIT')).toBe('not-fit')
    expect(outcomeOf(gzipSync('no magic anywhere'), 'a.fit.gz')).toBe('not-fit')
  })

  test('of another kind is told what to do instead, in a sentence', () => {
    for (const text of ['hello', '<kml/>']) {
      expect(decodeActivityFile({ bytes: encoder.encode(text), fileName: 'a' })).toMatchObject({
        error: { sentence: expect.stringMatching(/Export .* as FIT, TCX or GPX\.$/) },
      })
    }
  })

  test('of any bytes ends in a value', () => {
    const starts = fc.constantFrom<Uint8Array>(gpx, tcx, fit, zip, gzipSync(tcx), Uint8Array.of())
    fc.assert(
      fc.property(
        starts,
        fc.nat(300),
        fc.uint8Array({ maxLength: 100 }),
        fc.string(),
        (start, end, noise, fileName) => {
          const bytes = Uint8Array.from([...start.subarray(0, end), ...noise])
          expect(decodeActivityFile({ bytes, fileName })).toHaveProperty('ok')
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('in memory of another size than its buffer is read from its own bytes', () => {
    const around = new Uint8Array(gpx.length + 20)
    around.set(gpx, 7)
    expect(decodeActivityFile({ bytes: around.subarray(7, 7 + gpx.length), fileName: 'a' })).toEqual(
      decodeGpx(gpx),
    )
  })
})
