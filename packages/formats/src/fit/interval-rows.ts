/**
 * The intervals between beats in file order: for each its length, and how many records stood before it in the
 * file, which is all that the format says of its time.
 */

import { baseTypes, readNumber } from './base-types.ts'
import type { IntervalsPlace } from './message-plan.ts'

const firstCapacity = 1024

/** More beats than any activity has: three days at 240 a minute. Bounds the memory a hostile file can claim. */
const mostIntervals = 2 ** 20

export class IntervalRows {
  #count = 0
  #intervalsS: Float32Array = new Float32Array(0)
  #rowsBefore: Uint32Array = new Uint32Array(0)

  get isFull(): boolean {
    return this.#count >= mostIntervals
  }

  /** Notes the intervals of a message whose fields begin at `at`, behind so many records. */
  add(
    view: DataView,
    at: number,
    message: { readonly place: IntervalsPlace; readonly rowsBefore: number },
  ): void {
    const { place, rowsBefore } = message
    const { sizeByte } = baseTypes[place.type]
    for (let index = 0; index < place.count && !this.isFull; index++) {
      const stored = readNumber(view, at + place.offsetByte + index * sizeByte, place)
      const intervalS = stored / place.scale - place.shift
      if (!(intervalS > 0 && Number.isFinite(intervalS))) continue
      if (this.#count === this.#intervalsS.length) this.#grow()
      this.#intervalsS[this.#count] = intervalS
      this.#rowsBefore[this.#count] = rowsBefore
      this.#count += 1
    }
  }

  intervalsS(): Float32Array {
    return this.#intervalsS.subarray(0, this.#count)
  }

  rowsBefore(): Uint32Array {
    return this.#rowsBefore.subarray(0, this.#count)
  }

  #grow(): void {
    const capacity = Math.max(firstCapacity, this.#intervalsS.length * 2)
    const intervalsS = new Float32Array(capacity)
    intervalsS.set(this.#intervalsS)
    this.#intervalsS = intervalsS
    const rowsBefore = new Uint32Array(capacity)
    rowsBefore.set(this.#rowsBefore)
    this.#rowsBefore = rowsBefore
  }
}
