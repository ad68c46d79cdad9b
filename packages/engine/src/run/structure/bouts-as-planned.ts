/**
 * Efforts as they were planned: what was run between two rests is often one repetition, though the satellites, or the
 * lines of the track, make it fast and slow in turn.
 */

import { type Effort, joinedEfforts } from './efforts.ts'
import { untidiness } from './nominal-lengths.ts'

/** Slower running this short may lie inside one repetition. */
const dipLongestS = 40

/** Where more of a bout is slower running than this share of the faster, it was meant to be slower. */
const mostDipFrac = 0.8

/** The joined efforts must be rounder and more alike by so much. */
const leastGain = 0.35

/** Efforts in rows that are parted only by short slower running. */
function rowsOf(efforts: readonly Effort[]): readonly (readonly Effort[])[] {
  const rows: Effort[][] = []
  for (const effort of efforts) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    const isDip = last?.after !== undefined && last.after === effort.before
    if (row !== undefined && last !== undefined && isDip && effort.startS - last.endS <= dipLongestS)
      row.push(effort)
    else rows.push([effort])
  }
  return rows
}

/** The efforts with those rows made one that reach from rest to rest, and in which little was run slower. */
function joinedAtDips(efforts: readonly Effort[]): readonly Effort[] {
  return rowsOf(efforts).flatMap((row) => {
    if (row[0]?.before !== undefined || row.at(-1)?.after !== undefined) return row
    const dipsS = row.slice(1).reduce((sum, { before }) => sum + (before?.runS ?? 0), 0)
    const fastS = row.reduce((sum, { runS }) => sum + runS, 0)
    return dipsS > mostDipFrac * fastS
      ? row
      : [row.reduce((whole, effort) => joinedEfforts(whole, effort.before, effort))]
  })
}

/** The efforts, or, where that makes them lengths as a coach sets them, the efforts joined at their dips. */
export function asPlanned(efforts: readonly Effort[]): readonly Effort[] {
  const whole = joinedAtDips(efforts)
  return whole.length < efforts.length && untidiness(whole) + leastGain < untidiness(efforts)
    ? whole
    : efforts
}
