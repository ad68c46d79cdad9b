/** Where a value lies on the way from `low` (0) to `high` (1), cut at both ends: a threshold without an edge. */
export function ramp(value: number, low: number, high: number): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)))
}
