/** A straight map from data to pixels, and back. */
export interface LinearScale {
  readonly domain: readonly [number, number]
  readonly toPixel: (value: number) => number
  readonly toValue: (pixel: number) => number
}

export function linearScale(
  domain: readonly [number, number],
  pixels: readonly [number, number],
): LinearScale {
  const span = domain[1] - domain[0] || 1
  const pixelSpan = pixels[1] - pixels[0] || 1
  return {
    domain,
    toPixel: (value) => pixels[0] + ((value - domain[0]) / span) * pixelSpan,
    toValue: (pixel) => domain[0] + ((pixel - pixels[0]) / pixelSpan) * span,
  }
}

/** Round numbers inside the domain, about `wantedCount` of them: steps of 1, 2 or 5 times a power of ten. */
export function roundTicks(domain: readonly [number, number], wantedCount: number): readonly number[] {
  const [low, high] = domain
  if (!(high > low)) return [low]
  const rough = (high - low) / Math.max(1, wantedCount)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  // Multiplying whole numbers keeps 0.1 + 0.2 out of the labels.
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  )
}
