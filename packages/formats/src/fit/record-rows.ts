/**
 * Where the records of a file lie, in file order: for each its place, its time, and the plan it was written
 * by. Plans change seldom, so they are kept as runs of rows. The values stay in the file until the columns
 * are gathered from it, one tight loop per column and run.
 */

import type { MessagePlan } from './message-plan.ts'

/** An hour at one a second: most runs need no second allocation. */
const firstCapacity = 4096

/** More rows than any activity has: 12 days at one a second. Bounds the memory that a hostile file can claim. */
const mostRows = 2 ** 20

export interface RowRun {
  readonly plan: MessagePlan
  readonly from: number
  readonly to: number
}

export class RecordRows {
  #count = 0
  #places: Uint32Array = new Uint32Array(0)
  #timesFitS: Float64Array = new Float64Array(0)
  readonly #runPlans: MessagePlan[] = []
  readonly #runStarts: number[] = []

  get count(): number {
    return this.#count
  }

  get isFull(): boolean {
    return this.#count >= mostRows
  }

  /** Notes a record whose fields begin at a place; its time is NaN where it has none. */
  add(plan: MessagePlan, place: number, timeFitS: number): void {
    const row = this.#count
    if (row === this.#places.length) this.#grow()
    this.#places[row] = place
    this.#timesFitS[row] = timeFitS
    if (row === 0 || this.#runPlans[this.#runPlans.length - 1] !== plan) {
      this.#runPlans.push(plan)
      this.#runStarts.push(row)
    }
    this.#count = row + 1
  }

  places(): Uint32Array {
    return this.#places.subarray(0, this.#count)
  }

  timesFitS(): Float64Array {
    return this.#timesFitS.slice(0, this.#count)
  }

  *runs(): Iterable<RowRun> {
    for (let run = 0; run < this.#runPlans.length; run++) {
      yield {
        plan: this.#runPlans[run] as MessagePlan,
        from: this.#runStarts[run] as number,
        to: this.#runStarts[run + 1] ?? this.#count,
      }
    }
  }

  #grow(): void {
    const capacity = Math.max(firstCapacity, this.#places.length * 2)
    const places = new Uint32Array(capacity)
    places.set(this.#places)
    this.#places = places
    const timesFitS = new Float64Array(capacity)
    timesFitS.set(this.#timesFitS)
    this.#timesFitS = timesFitS
  }
}
