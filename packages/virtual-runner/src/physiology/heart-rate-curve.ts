/**
 * Steady heart rate of a rested runner as a function of flat-equivalent speed:
 *
 *   HR = HRmax · (1 − steepness · (1 − v/vVO2peak)^curvature)
 *
 * One smooth curve from walking to maximum: close to a straight line between 60 and 90 % of maximum,
 * flatter near it, without any bend at LT1 or LT2 that would betray where they lie. Both boundaries lie on
 * it by definition. Steepness differs between people; curvature is the one exponent with which the published
 * spreads of the boundaries in speed and in heart rate agree with each other (see `draw-boundaries.ts`).
 */
export interface HeartRateCurve {
  readonly steepness: number
  readonly curvature: number
}

export function steadyHeartRateBpm(
  body: {
    readonly heartRateMaxBpm: number
    readonly speedAtVo2PeakMps: number
    readonly heartRateCurve: HeartRateCurve
  },
  demandMps: number,
): number {
  const reserveFrac = 1 - demandMps / body.speedAtVo2PeakMps
  if (reserveFrac <= 0) return body.heartRateMaxBpm
  const { steepness, curvature } = body.heartRateCurve
  return body.heartRateMaxBpm * (1 - steepness * reserveFrac ** curvature)
}

/** The speed at which the steady heart rate is the given one, below maximum. */
export function steadySpeedMps(
  body: {
    readonly heartRateMaxBpm: number
    readonly speedAtVo2PeakMps: number
    readonly heartRateCurve: HeartRateCurve
  },
  heartRateBpm: number,
): number {
  const { steepness, curvature } = body.heartRateCurve
  const missingFrac = 1 - heartRateBpm / body.heartRateMaxBpm
  return body.speedAtVo2PeakMps * (1 - (missingFrac / steepness) ** (1 / curvature))
}
