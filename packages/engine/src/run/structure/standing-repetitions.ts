/** Repetitions in a run that has no slower running: bouts of one length with rests between. */

import { median } from '../../base/statistics.ts'
import { spreadFrac } from './spread.ts'
import type { Stretch } from './stretches.ts'

/** So many bouts of one length are no accident; they last between these times. */
const fewestBouts = 4
const boutS = { shortest: 20, longest: 900 } as const

/** Spread of the distances of bouts of one length. */
const alikeSpreadFrac = 0.05

/** The bouts of one length; empty where they are too few, or not the most of all. */
export function standingRepetitions(bouts: readonly Stretch[]): readonly Stretch[] {
  const likely = bouts.filter((bout) => bout.runS >= boutS.shortest && bout.runS <= boutS.longest)
  const usualM = median(likely.map((bout) => bout.distanceM)) ?? 0
  const alike = likely.filter((bout) => Math.abs(bout.distanceM / usualM - 1) <= 2 * alikeSpreadFrac)
  const isRegular = spreadFrac(alike.map((bout) => bout.distanceM)) <= alikeSpreadFrac
  return isRegular && alike.length >= fewestBouts && 2 * alike.length >= bouts.length ? alike : []
}
