/** Whose word counts how much: the ledger behind one quantity of the joint belief. */

import type { EvidenceItem } from './estimate.ts'
import {
  beliefAfter,
  beliefAfterAll,
  beliefSd,
  type GaussianBelief,
  type LinearObservation,
} from './gaussian-belief.ts'
import type { ThresholdReading } from './history-readings.ts'
import {
  observationOf,
  type ThresholdBelief,
  type ThresholdItem,
  type ThresholdQuantity,
  thresholdPlace,
} from './threshold-model.ts'

/** How much the belief about a quantity moves when an item's value moves by one. */
function pull(
  belief: GaussianBelief,
  target: number,
  others: readonly LinearObservation[],
  item: LinearObservation,
) {
  const moved = beliefAfterAll(beliefAfter(belief, { ...item, value: item.value + 1 }), others)
  const unmoved = beliefAfterAll(beliefAfter(belief, item), others)
  return (moved.mean[target] ?? 0) - (unmoved.mean[target] ?? 0)
}

/** What an item alone would say of a quantity. */
function said(before: GaussianBelief, item: ThresholdItem, target: number): Omit<EvidenceItem, 'weightFrac'> {
  const { about: _, ...rest } = item
  const alone = beliefAfter(before, observationOf(item))
  return { ...rest, value: alone.mean[target] ?? 0, sd: beliefSd(alone, target) }
}

/**
 * The ledger within one reading: what each item alone would say, how surely, and its share of the weight. An item's
 * weight is how far it moves the joint estimate, against how far it would move it alone.
 */
function ledgerOfReading({ before, items }: ThresholdBelief, target: number): EvidenceItem[] {
  const observations = items.map(observationOf)
  return items.flatMap((item, index) => {
    const observation = observations[index]
    if (observation === undefined) return []
    const others = observations.filter((_, other) => other !== index)
    const alonePull = pull(before, target, [], observation)
    const weightFrac =
      alonePull === 0 ? 0 : Math.max(0, pull(before, target, others, observation) / alonePull)
    return [{ ...said(before, item, target), weightFrac }]
  })
}

/** Two entries of one piece of evidence as one: what they say by their weights, in the words of the heavier. */
function joined(a: EvidenceItem, b: EvidenceItem): EvidenceItem {
  const weightFrac = a.weightFrac + b.weightFrac
  const share = weightFrac > 0 ? a.weightFrac / weightFrac : 1
  return {
    ...(share >= 0.5 ? a : b),
    value: share * a.value + (1 - share) * b.value,
    sd: Math.sqrt(share * a.sd ** 2 + (1 - share) * b.sd ** 2),
    weightFrac,
  }
}

/** The ledger over all readings of the history; evidence that enters several times stands once. */
export function ledgerOf(readings: readonly ThresholdReading[], about: ThresholdQuantity): EvidenceItem[] {
  const target = thresholdPlace(about)
  const byName = new Map<string, EvidenceItem>()
  for (const { thresholds, weightFrac } of readings)
    for (const item of ledgerOfReading(thresholds, target)) {
      const name = item.key ?? item.sentence
      const own = { ...item, weightFrac: weightFrac * item.weightFrac }
      const known = byName.get(name)
      byName.set(name, known === undefined ? own : joined(known, own))
    }
  return [...byName.values()]
}

/** What the runner wants ignored, as it would stand in the ledger. */
export function ignoredLedgerOf(
  readings: readonly ThresholdReading[],
  ignored: readonly ThresholdItem[],
  about: ThresholdQuantity,
): EvidenceItem[] {
  const before = readings[0]?.thresholds.before
  if (before === undefined) return []
  return ignored.map((item) => ({
    ...said(before, item, thresholdPlace(about)),
    weightFrac: 0,
    setAside: 'ignored' as const,
  }))
}
