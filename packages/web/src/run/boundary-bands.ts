import { type Computed, type Estimate, isAvailable } from '@footing/engine'
import type { Palette } from '../parts/palette.ts'

/** A horizontal band with its middle, such as LT1 with its 80 % band, on the y axis of a panel. */
export interface BoundaryBand {
  readonly name: string
  readonly low: number
  readonly mean: number
  readonly high: number
  readonly color: string
}

/** The bands of the boundaries that are known, in the unit of the estimates. */
export function boundaryBands(
  lt1: Computed<Estimate> | undefined,
  lt2: Computed<Estimate> | undefined,
  palette: Palette,
): readonly BoundaryBand[] {
  return [...bandOf('LT1', lt1, palette.easy), ...bandOf('LT2', lt2, palette.hard)]
}

function bandOf(
  name: string,
  estimate: Computed<Estimate> | undefined,
  color: string,
): readonly BoundaryBand[] {
  if (estimate === undefined || !isAvailable(estimate)) return []
  const { low80, mean, high80 } = estimate
  return [{ name, low: low80, mean, high: high80, color }]
}
