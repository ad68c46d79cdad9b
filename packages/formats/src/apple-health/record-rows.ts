/** Rows are kept in pieces, so that growing never copies what is there. */
const rowsEach = 65_536
/** More rows than a lifetime on a watch makes: at 5 s all day long, ten years. The rest is left out. */
const mostRows = 60_000_000
/** What is known of a source beyond this many is which kind of record it wrote, not who it was. */
const mostSources = 255
const longestDurationS = 65_535

interface Piece {
  readonly startEpochS: Uint32Array
  readonly durationS: Uint16Array
  readonly value: Float32Array
  readonly source: Uint8Array
}

function emptyPiece(): Piece {
  return {
    startEpochS: new Uint32Array(rowsEach),
    durationS: new Uint16Array(rowsEach),
    value: new Float32Array(rowsEach),
    source: new Uint8Array(rowsEach),
  }
}

/** The names of the apps and devices that wrote records, by small numbers. */
export class SourceNames {
  readonly #numbers = new Map<string, number>()

  numberOf(name: string): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    const number = Math.min(this.#numbers.size, mostSources)
    if (this.#numbers.size < mostSources) this.#numbers.set(name, number)
    return number
  }

  /** The number of a name that wrote something; undefined for one that did not. */
  find(name: string): number | undefined {
    return this.#numbers.get(name)
  }
}

/** Records of one kind in order of their start, as columns of equal length. */
export interface SortedRecords {
  readonly startEpochS: Float64Array
  readonly durationS: Float32Array
  readonly value: Float32Array
  readonly source: Uint8Array
}

/** A stretch of time that somebody wants the records of. */
export interface TimeSpan {
  readonly startEpochS: number
  readonly endEpochS: number
}

/** The spans joined where they touch, in order: as two columns. */
function joinedSpans(spans: readonly TimeSpan[]): { starts: Float64Array; ends: Float64Array } {
  const ordered = [...spans].sort((a, b) => a.startEpochS - b.startEpochS)
  const starts: number[] = []
  const ends: number[] = []
  for (const { startEpochS, endEpochS } of ordered) {
    const last = ends.length - 1
    if (last >= 0 && startEpochS <= (ends[last] ?? 0)) ends[last] = Math.max(ends[last] ?? 0, endEpochS)
    else {
      starts.push(startEpochS)
      ends.push(endEpochS)
    }
  }
  return { starts: Float64Array.from(starts), ends: Float64Array.from(ends) }
}

/** How many values of an ascending column lie below the given one. */
export function countBelow(ascending: Float64Array, value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** All records of one kind in the order of the export, eleven bytes each. */
export class RecordRows {
  isFull = false
  #rowCount = 0
  readonly #pieces: Piece[] = []

  /** Keeps a record; one whose time cannot be (before 1970, after 2106, ends before it begins) is none. */
  add(startEpochS: number, endEpochS: number, value: number, source: number): void {
    const durationS = endEpochS - startEpochS
    if (!(startEpochS >= 0 && startEpochS < 2 ** 32 && durationS >= 0) || Number.isNaN(value)) return
    if (this.#rowCount === mostRows) {
      this.isFull = true
      return
    }
    const at = this.#rowCount % rowsEach
    if (at === 0) this.#pieces.push(emptyPiece())
    const piece = this.#pieces.at(-1)
    if (piece === undefined) return
    piece.startEpochS[at] = startEpochS
    piece.durationS[at] = Math.min(durationS, longestDurationS)
    piece.value[at] = value
    piece.source[at] = source
    this.#rowCount += 1
  }

  /** The records that begin inside one of the spans, in order of their start; equal starts keep their order. */
  within(spans: readonly TimeSpan[]): SortedRecords {
    const { starts, ends } = joinedSpans(spans)
    const wanted: number[] = []
    let lastSpan = 0
    for (const [number, { startEpochS }] of this.#pieces.entries()) {
      const first = number * rowsEach
      const count = Math.min(rowsEach, this.#rowCount - first)
      for (let at = 0; at < count; at += 1) {
        const start = startEpochS[at] ?? 0
        // Records of a kind mostly stand in order: the span of the one before is the likely one.
        const isNear =
          (starts[lastSpan] ?? 0) <= start && start < (starts[lastSpan + 1] ?? Number.POSITIVE_INFINITY)
        if (!isNear) lastSpan = Math.max(0, countBelow(starts, start + 1) - 1)
        if (start >= (starts[lastSpan] ?? Number.POSITIVE_INFINITY) && start < (ends[lastSpan] ?? 0))
          wanted.push(first + at)
      }
    }
    return this.#sorted(Uint32Array.from(wanted))
  }

  /** All records, in order of their start. */
  all(): SortedRecords {
    return this.#sorted(Uint32Array.from({ length: this.#rowCount }, (_, row) => row))
  }

  #sorted(rows: Uint32Array): SortedRecords {
    let isSorted = true
    let before = 0
    for (const row of rows) {
      const start = this.#startOf(row)
      if (start < before) isSorted = false
      before = start
    }
    if (!isSorted) rows.sort((a, b) => this.#startOf(a) - this.#startOf(b) || a - b)

    const sorted = {
      startEpochS: new Float64Array(rows.length),
      durationS: new Float32Array(rows.length),
      value: new Float32Array(rows.length),
      source: new Uint8Array(rows.length),
    }
    for (const [index, row] of rows.entries()) {
      const piece = this.#pieces[Math.floor(row / rowsEach)]
      const at = row % rowsEach
      sorted.startEpochS[index] = piece?.startEpochS[at] ?? Number.NaN
      sorted.durationS[index] = piece?.durationS[at] ?? Number.NaN
      sorted.value[index] = piece?.value[at] ?? Number.NaN
      sorted.source[index] = piece?.source[at] ?? 0
    }
    return sorted
  }

  #startOf(row: number): number {
    return this.#pieces[Math.floor(row / rowsEach)]?.startEpochS[row % rowsEach] ?? 0
  }
}
