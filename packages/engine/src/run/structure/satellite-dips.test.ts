import { describe, expect, test } from 'vitest'
import { withoutDips } from './satellite-dips.ts'
import { flatMps, type Stretch } from './stretches.ts'

/** Stretches one after the other, from their lengths, speeds and cadences. */
function stretchesOf(parts: readonly (readonly [number, number, number?])[]): readonly Stretch[] {
  let startS = 0
  return parts.map(([runS, speedMps, cadenceSpm]) => {
    const distanceM = runS * speedMps
    const stretch = { startS, endS: startS + runS, runS, distanceM, flatM: distanceM, climbM: 0 }
    startS += runS
    return cadenceSpm === undefined ? stretch : { ...stretch, cadenceSpm }
  })
}

const metres = (stretches: readonly Stretch[]) => stretches.reduce((sum, { distanceM }) => sum + distanceM, 0)

describe('what the watch loses and finds again', () => {
  test('is even running', () => {
    // 11 s at 3.1 m/s and 9 s at 5.1 m/s are 20 s at 4 m/s.
    const kept = withoutDips(
      stretchesOf([
        [90, 4],
        [11, 3.1],
        [9, 5.1],
        [120, 4.05],
      ]),
    )
    expect(kept).toHaveLength(2)
    expect(flatMps(kept[0] as Stretch)).toBeCloseTo(4, 1)
    expect(metres(kept)).toBeCloseTo(90 * 4 + 11 * 3.1 + 9 * 5.1 + 120 * 4.05, 6)
  })

  test('is not a slow piece that nothing makes up for', () => {
    expect(
      withoutDips(
        stretchesOf([
          [90, 4],
          [15, 2.4],
          [15, 4.3],
          [120, 4],
        ]),
      ),
    ).toHaveLength(4)
  })

  test('is not a jog and a stride between easy running', () => {
    const strides = stretchesOf([
      [600, 2.8],
      [18, 5],
      [60, 2.4],
      [18, 5],
      [60, 2.4],
      [600, 2.8],
    ])
    expect(withoutDips(strides)).toEqual(strides)
  })
})

describe('legs that turn as fast as before', () => {
  test('say that nobody slowed down', () => {
    expect(
      withoutDips(
        stretchesOf([
          [80, 4.2, 178],
          [16, 3, 178],
          [80, 4.1, 177],
        ]),
      ),
    ).toHaveLength(1)
  })

  test('turn more slowly in a real float', () => {
    expect(
      withoutDips(
        stretchesOf([
          [33, 4.7, 178],
          [16, 3.2, 168],
          [34, 4.7, 178],
        ]),
      ),
    ).toHaveLength(3)
  })

  test('turn slowly on a slope for another reason', () => {
    const [before, dip, after] = stretchesOf([
      [80, 4.2, 178],
      [16, 3, 178],
      [80, 4.1, 177],
    ]) as readonly [Stretch, Stretch, Stretch]
    expect(withoutDips([before, { ...dip, climbM: 0.05 * dip.distanceM }, after])).toHaveLength(3)
  })
})
