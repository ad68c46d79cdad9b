import { describe, expect, test } from 'vitest'
import { defaultProposalValues as values } from '../../science/proposals/index.ts'
import type { BeatWindow } from '../../signal/beat-windows.ts'
import { sketchRun } from '../../signal/run-facts.fixture.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import { beatToBeatItems } from './beat-to-beat.ts'

const asOf = '2025-06-30'

/** A run whose α1 falls evenly with heart rate, through 0.75 at `lt1Bpm` and by 0.25 in every 12 beats. */
function run(
  options: {
    readonly lt1Bpm?: number
    readonly fromBpm?: number
    readonly toBpm?: number
    readonly date?: string
    readonly change?: Partial<BeatWindow>
    readonly facts?: Partial<RunFacts>
    readonly firstS?: number
  } = {},
): RunFacts {
  const { lt1Bpm = 150, fromBpm = 132, toBpm = 168, date = '2025-06-20', firstS = 480 } = options
  const count = 16
  const beatWindows = Array.from({ length: count }, (_, index): BeatWindow => {
    const heartRateBpm = fromBpm + ((toBpm - fromBpm) * index) / (count - 1)
    const wobble = index % 2 === 0 ? 0.03 : -0.03
    const alpha1 = 0.75 - (0.25 / 12) * (heartRateBpm - lt1Bpm) + wobble
    return { startS: firstS + 120 * index, alpha1, heartRateBpm, artefactFrac: 0.01, ...options.change }
  })
  const sketch = sketchRun({ date, stretches: [{ minutes: 60, heartRateBpm: 145, speedMps: 3 }] })
  return { ...sketch, activityId: `run-${date}`, hasChestStrap: true, beatWindows, ...options.facts }
}

const items = (...runs: RunFacts[]) => beatToBeatItems(runs, asOf, values)

describe('beat-to-beat intervals', () => {
  test('LT1 is where α1 falls through 0.75, less the published bias, with the published error', () => {
    const [lt1, lt2] = items(run())
    expect(lt1).toMatchObject({ about: 'lt1Bpm', kind: 'beat-to-beat', key: 'beat-to-beat' })
    expect(lt1?.value).toBeCloseTo(149, 0)
    // Limits of agreement of −10.9 to +12.8: 11.85 / 1.96.
    expect(lt1?.sd).toBeCloseTo(6, 0)
    expect(lt2?.about).toBe('lt2Bpm')
    expect(lt2?.value).toBeCloseTo(162, 0)
    expect(lt2?.sd).toBeGreaterThan(lt1?.sd ?? 0)
  })

  test('more runs take away only what differs from day to day', () => {
    const ten = Array.from({ length: 10 }, (_, day) => run({ date: `2025-06-1${day}` }))
    const [many] = items(...ten)
    expect(many?.sd).toBeLessThan(5.5)
    expect(many?.sd).toBeGreaterThanOrEqual(values.beatSharedSdBpm)
  })

  test('a run on one side of the crossing says nothing, however many windows it has', () => {
    expect(items(run({ fromBpm: 136, toBpm: 147 }))).toEqual([])
    expect(items(run({ fromBpm: 152, toBpm: 160 })).filter(({ about }) => about === 'lt1Bpm')).toEqual([])
  })

  test('optical sensors, many mended beats, and tired runners are not read', () => {
    expect(items(run({ facts: { hasChestStrap: false } }))).toEqual([])
    expect(items(run({ change: { artefactFrac: 0.06 } }))).toEqual([])
    expect(items(run({ firstS: 5400 }))).toEqual([])
  })

  test('what follows hard work is not read', () => {
    const hardFirst = run({ fromBpm: 175, toBpm: 132 })
    expect(items(hardFirst).filter(({ about }) => about === 'lt1Bpm')).toEqual([])
    expect(items(run({ fromBpm: 132, toBpm: 175 })).length).toBeGreaterThan(0)
  })

  test('rising α1 is no crossing, and old runs are not read', () => {
    const rising = run()
    const turned = rising.beatWindows?.map((window) => ({ ...window, alpha1: 1.5 - window.alpha1 }))
    expect(items({ ...rising, ...(turned && { beatWindows: turned }) })).toEqual([])
    expect(items(run({ date: '2024-06-20' }))).toEqual([])
  })
})
