import type { LinearScale } from './linear-scale.ts'

/** A value on one day with its band, whatever its unit. */
export interface BandPoint {
  readonly date: string
  readonly value: number
  readonly low: number
  readonly high: number
}

interface Axes {
  readonly toX: (date: string) => number
  readonly y: LinearScale
}

const px = (value: number) => value.toFixed(1)

/** The band of a stretch as the path of an area: along its top and back along its bottom. */
export function areaPath(stretch: readonly BandPoint[], { toX, y }: Axes): string {
  const top = stretch.map(({ date, high }) => `${px(toX(date))} ${px(y.toPixel(high))}`)
  const bottom = stretch.toReversed().map(({ date, low }) => `${px(toX(date))} ${px(y.toPixel(low))}`)
  return `M${[...top, ...bottom].join('L')}Z`
}

export function linePath(stretch: readonly BandPoint[], { toX, y }: Axes): string {
  return `M${stretch.map(({ date, value }) => `${px(toX(date))} ${px(y.toPixel(value))}`).join('L')}`
}
