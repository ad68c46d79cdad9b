import { expect, test } from 'vitest'
import { greatCircleDistanceM, mPerDeg } from './great-circle.ts'

test('from Nashville to Los Angeles, the example by which implementations are compared', () => {
  const nashville = { latitudeDeg: 36.12, longitudeDeg: -86.67 }
  const losAngeles = { latitudeDeg: 33.94, longitudeDeg: -118.4 }
  // Published as 2887.26 km for a radius of 6372.8 km.
  expect(greatCircleDistanceM(nashville, losAngeles) / 6_371_008.8).toBeCloseTo(2887.26 / 6372.8, 6)
})

test('a degree along a meridian is 111.195 km, and across the date line is no way round the Earth', () => {
  const at = (latitudeDeg: number, longitudeDeg: number) => ({ latitudeDeg, longitudeDeg })
  expect(greatCircleDistanceM(at(10, 5), at(11, 5))).toBeCloseTo(111_195, -1)
  expect(greatCircleDistanceM(at(10, 5), at(11, 5))).toBeCloseTo(mPerDeg, 3)
  expect(greatCircleDistanceM(at(0, 179.5), at(0, -179.5))).toBeCloseTo(mPerDeg, 3)
})
