import { expect, test } from 'vitest'
import { asPlanned } from './bouts-as-planned.ts'
import type { Effort } from './efforts.ts'
import type { Stretch } from './stretches.ts'

function stretch(startS: number, runS: number, speedMps: number): Stretch {
  const distanceM = runS * speedMps
  return { startS, endS: startS + runS, runS, distanceM, flatM: distanceM, climbM: 0 }
}

/** Fast pieces from rest to rest, parted by dips of so many seconds; each bout starts at its second. */
function bout(startS: number, fastS: readonly number[], dipS: number): readonly Effort[] {
  let atS = startS
  let dip: Stretch | undefined
  return fastS.map((runS, i) => {
    const own = stretch(atS, runS, 4)
    const before = dip
    atS += runS
    dip = i + 1 < fastS.length ? stretch(atS, dipS, 3) : undefined
    atS += dipS
    return { ...own, ...(before && { before }), ...(dip && { after: dip }) }
  })
}

const lengthsM = (efforts: readonly Effort[]) => efforts.map(({ distanceM }) => Math.round(distanceM))

test('bouts of one round length are repetitions, though they are run in pieces', () => {
  const efforts = [
    ...bout(0, [110, 133], 9.33),
    ...bout(400, [41, 204], 6.67),
    ...bout(800, [250], 0),
    ...bout(1200, [77, 35, 125], 8.67),
  ]
  expect(lengthsM(asPlanned(efforts))).toEqual([1000, 1000, 1000, 1000])
})

test('short repetitions with short floats stay what they are', () => {
  const efforts = [...bout(0, [30, 30, 30, 30, 30], 15), ...bout(600, [30, 30, 30, 30, 30], 15)]
  expect(asPlanned(efforts)).toEqual(efforts)
})

test('where much is run slower it was meant to be', () => {
  const efforts = [...bout(0, [21, 35, 28, 17], 30), ...bout(500, [24, 19, 38, 31], 30)]
  expect(asPlanned(efforts)).toEqual(efforts)
})

test('a row that does not reach from rest to rest is left alone', () => {
  const [first, ...others] = bout(0, [110, 133], 9)
  const jog = stretch(-100, 100, 2.5)
  const efforts = [{ ...(first as Effort), before: jog }, ...others, ...bout(800, [250], 0)]
  expect(asPlanned(efforts)).toEqual(efforts)
})
