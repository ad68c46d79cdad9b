/** Symmetric positive systems of a few unknowns, stored row by row: A = L · Lᵀ. */

import { assert } from '../../base/assert.ts'

/** The lower factor L. */
export function choleskyFactor(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j] ?? 0
      for (let k = 0; k < j; k++) sum -= (factor[i * size + k] ?? 0) * (factor[j * size + k] ?? 0)
      if (i === j) assert(sum > 0, 'a matrix of precisions is positive')
      factor[i * size + j] = i === j ? Math.sqrt(sum) : sum / (factor[j * size + j] ?? 1)
    }
  return factor
}

/** The solution of A · solution = right. */
export function choleskySolve(factor: Float64Array, right: Float64Array, size: number): Float64Array {
  const solution = Float64Array.from(right)
  for (let i = 0; i < size; i++) {
    let value = solution[i] ?? 0
    for (let k = 0; k < i; k++) value -= (factor[i * size + k] ?? 0) * (solution[k] ?? 0)
    solution[i] = value / (factor[i * size + i] ?? 1)
  }
  for (let i = size - 1; i >= 0; i--) {
    let value = solution[i] ?? 0
    for (let k = i + 1; k < size; k++) value -= (factor[k * size + i] ?? 0) * (solution[k] ?? 0)
    solution[i] = value / (factor[i * size + i] ?? 1)
  }
  return solution
}

/** Logarithm of the determinant of A. */
export function logDeterminant(factor: Float64Array, size: number): number {
  let sum = 0
  for (let i = 0; i < size; i++) sum += 2 * Math.log(factor[i * size + i] ?? 1)
  return sum
}
