/** Mean radius of the Earth in metres (IUGG). */
const earthRadiusM = 6_371_008.8
const radPerDeg = Math.PI / 180
/** Metres on the ground per degree of latitude, and per degree of longitude at the equator. */
export const mPerDeg = earthRadiusM * radPerDeg

/** A place on the Earth. */
export interface Place {
  readonly latitudeDeg: number
  readonly longitudeDeg: number
}

/**
 * Distance along the surface of a sphere between two places (haversine formula). Against the ellipsoid it
 * is off by at most 0.6 %, by 0.3 % as a rule. NaN where a coordinate is NaN.
 */
export function greatCircleDistanceM(a: Place, b: Place): number {
  const halfLatitude = Math.sin(((b.latitudeDeg - a.latitudeDeg) * radPerDeg) / 2)
  const halfLongitude = Math.sin(((b.longitudeDeg - a.longitudeDeg) * radPerDeg) / 2)
  const haversine =
    halfLatitude ** 2 +
    Math.cos(a.latitudeDeg * radPerDeg) * Math.cos(b.latitudeDeg * radPerDeg) * halfLongitude ** 2
  return 2 * earthRadiusM * Math.asin(Math.min(1, Math.sqrt(haversine)))
}
