import type { SourceId } from '../science/sources.ts'

/**
 * A model of what a grade does to running: how much faster one could run on the level at the same cost. "Cost"
 * is the model's own (heart rate, or energy).
 */
export interface GradeModel {
  readonly name: string
  /** Speed on the level divided by speed on the grade, at equal cost: 1 on the level, above 1 uphill. */
  readonly factor: (gradeFrac: number) => number
  /** Lowest and highest grade for which the model was made; beyond, it stays at its end. */
  readonly range: readonly [number, number]
  readonly source: SourceId
}

/** Grades are looked up in steps of a thousandth: finer than any recorded grade. */
const stepsPerUnit = 1000

/** The model's factor at every thousandth of its range, to be read once a second instead of computed. */
export function gradeFactorTable({ factor, range }: GradeModel): Float32Array {
  const first = Math.ceil(range[0] * stepsPerUnit)
  const last = Math.floor(range[1] * stepsPerUnit)
  return Float32Array.from({ length: last - first + 1 }, (_, i) => factor((first + i) / stepsPerUnit))
}

/** A model's table never changes: it is made once, not once a run. */
const factorTables = new WeakMap<GradeModel, Float32Array>()

function factorTableOf(model: GradeModel): Float32Array {
  const known = factorTables.get(model)
  if (known !== undefined) return known
  const table = gradeFactorTable(model)
  factorTables.set(model, table)
  return table
}

/**
 * Grade-adjusted speed at each point: speed times the factor of its grade. Where the grade is NaN the runner
 * stands or hardly moves, and the speed stays as it is. NaN where the speed is.
 */
export function gradeAdjustedSpeed(
  speedMps: Float32Array,
  gradeFrac: Float32Array,
  model: GradeModel,
): Float32Array {
  const table = factorTableOf(model)
  const first = Math.ceil(model.range[0] * stepsPerUnit)
  const adjusted = new Float32Array(speedMps.length)
  for (let k = 0; k < adjusted.length; k++) {
    const grade = gradeFrac[k] ?? Number.NaN
    const place = Number.isNaN(grade) ? -first : Math.round(grade * stepsPerUnit) - first
    const factor = table[Math.max(0, Math.min(table.length - 1, place))] ?? 1
    adjusted[k] = (speedMps[k] ?? Number.NaN) * factor
  }
  return adjusted
}
