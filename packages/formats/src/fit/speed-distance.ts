/**
 * Expands the compressed speed and distance of early foot-pod watches: three bytes hold twelve bits of speed
 * in 1/100 m/s and twelve bits of distance in 1/16 m. The distance wraps round every 256 m, so the way since
 * the record before is added up.
 */

import type { RowRange } from './column-codec.ts'

const speedStepsPerMps = 100
const distanceStepsPerM = 16
const twelveBits = 0xfff
const byteBits = 8
const nibbleBits = 4
const nibble = 0xf
const invalidBits = 0xff_ffff

export class SpeedDistanceExpander {
  readonly #view: DataView
  #lastSteps: number | undefined
  #totalSteps = 0

  constructor(view: DataView) {
    this.#view = view
  }

  /** Fills the rows of both columns from the records that begin at `starts`. */
  expand(
    offsetByte: number,
    target: RowRange & {
      readonly starts: Uint32Array
      readonly speedMps: Float32Array | Float64Array
      readonly distanceM: Float32Array | Float64Array
    },
  ): void {
    const { from, to, starts, speedMps, distanceM } = target
    for (let row = from; row < to; row++) {
      const at = (starts[row] as number) + offsetByte
      const low = this.#view.getUint8(at)
      const middle = this.#view.getUint8(at + 1)
      const high = this.#view.getUint8(at + 2)
      if ((low | (middle << byteBits) | (high << (2 * byteBits))) === invalidBits) continue
      const speedSteps = low | ((middle & nibble) << byteBits)
      if (speedSteps !== twelveBits) speedMps[row] = speedSteps / speedStepsPerMps
      distanceM[row] = this.#addUp((middle >> nibbleBits) | (high << nibbleBits)) / distanceStepsPerM
    }
  }

  #addUp(steps: number): number {
    this.#totalSteps += (steps - (this.#lastSteps ?? 0)) & twelveBits
    this.#lastSteps = steps
    return this.#totalSteps
  }
}
