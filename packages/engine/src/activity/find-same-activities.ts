/**
 * Groups of recordings that are of one activity. Every two of a group are of one activity by themselves: a
 * chain of three whose ends do not fit is no group. The one exception is a recording that others hold in
 * pieces; see `spanning-recordings.ts`.
 */

import { defaultProposalValues, type ProposalValues } from '../science/proposals/index.ts'
import { byKnowledge, type RecordingSketch } from './recording-sketch.ts'
import { endEpochS, type Sentence, sameActivityReason, timeZoneLargestS } from './same-activity.ts'
import { type Span, spanOf } from './spanning-recordings.ts'

/** Several recordings of one activity. */
export interface SameActivity {
  /** The recording that knows most; it counts, and takes channels from the others. */
  readonly primaryId: string
  /** From the one that knows most; at least one. */
  readonly otherIds: readonly string[]
  /** Why they are of one activity, for the runner. */
  readonly why: string
}

/** Two activities by their names, in any order. */
export type ActivityPair = readonly [string, string]

/** Lengths of one recording in two exports fall into the same box of this width or into neighbours. */
const lengthBoxS = 10

/** Pairs that may be of one activity: those that meet in time, and equally long ones within reach of a time zone. */
function candidatePairs(
  byStart: readonly RecordingSketch[],
  values: ProposalValues,
  visit: (a: number, b: number) => void,
): void {
  let running: number[] = []
  const byLength = new Map<number, number[]>()
  for (const [at, sketch] of byStart.entries()) {
    const reachS = sketch.startEpochS - values.sameStartS
    running = running.filter((other) => endEpochS(byStart[other] as RecordingSketch) >= reachS)
    for (const other of running) visit(other, at)
    running.push(at)
    const box = Math.floor(sketch.elapsedS / lengthBoxS)
    for (const near of [box - 1, box, box + 1]) {
      const alike = byLength.get(near) ?? []
      for (let i = alike.length - 1; i >= 0; i--) {
        const place = alike[i] ?? 0
        const other = byStart[place] as RecordingSketch
        if (sketch.startEpochS - other.startEpochS > timeZoneLargestS + values.timeZoneSlackS) break
        if (endEpochS(other) < reachS) visit(place, at)
      }
    }
    const own = byLength.get(box)
    if (own === undefined) byLength.set(box, [at])
    else own.push(at)
  }
}

function told(pairs: readonly ActivityPair[]): ReadonlyMap<string, ReadonlySet<string>> {
  const apart = new Map<string, Set<string>>()
  for (const [a, b] of pairs)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      apart.set(one, (apart.get(one) ?? new Set()).add(other))
  return apart
}

/** One recording among the others, by place in the order of starts. */
interface Node {
  readonly sketch: RecordingSketch
  /** Why each other one is of the same activity. */
  readonly reasons: Map<number, Sentence>
  /** Others that it meets in time, told apart or not of one kind left out. */
  readonly met: number[]
  span?: Span
}

function nodesOf(
  recordings: readonly RecordingSketch[],
  apart: readonly ActivityPair[],
  values: ProposalValues,
): readonly Node[] {
  const byId = new Map(recordings.map((sketch) => [sketch.activityId, sketch]))
  const byStart = [...byId.values()].sort(
    (a, b) => a.startEpochS - b.startEpochS || (a.activityId < b.activityId ? -1 : 1),
  )
  const toldApart = told(apart)
  const nodes: Node[] = byStart.map((sketch) => ({ sketch, reasons: new Map(), met: [] }))
  candidatePairs(byStart, values, (a, b) => {
    const [one, other] = [nodes[a], nodes[b]]
    if (one === undefined || other === undefined) return
    if (toldApart.get(one.sketch.activityId)?.has(other.sketch.activityId)) return
    one.met.push(b)
    other.met.push(a)
    const reason = sameActivityReason(one.sketch, other.sketch, values)
    if (reason === undefined) return
    one.reasons.set(b, reason)
    other.reasons.set(a, reason)
  })
  for (const [at, node] of nodes.entries()) {
    if (node.met.length < 2) continue
    const span = spanOf(
      node.sketch,
      node.met.map((other) => ({ place: other, sketch: (nodes[other] as Node).sketch })),
      values,
    )
    if (span === undefined) continue
    node.span = span
    for (const part of span.contained) {
      const reasons = (nodes[part] as Node).reasons
      if (!reasons.has(at)) reasons.set(at, span.why)
      if (!node.reasons.has(part)) node.reasons.set(part, span.why)
    }
  }
  return nodes
}

/**
 * The groups of recordings that are of one activity, by start; a recording alone is in none. The order of the
 * input and repetitions in it do not matter. Two that the runner told apart are never in one group.
 */
export function findSameActivities(
  recordings: readonly RecordingSketch[],
  apart: readonly ActivityPair[] = [],
  values: ProposalValues = defaultProposalValues,
): readonly SameActivity[] {
  const nodes = nodesOf(recordings, apart, values)
  const isForgotten = ({ span }: Node) => Number(span !== undefined && !span.isWhole)
  const rank = nodes
    .map((node, place) => ({ node, place }))
    .filter(({ node }) => node.reasons.size > 0)
    .sort((a, b) => isForgotten(a.node) - isForgotten(b.node) || byKnowledge(a.node.sketch, b.node.sketch))
  const rankOf = new Map(rank.map(({ place }, index) => [place, index]))
  const taken = new Set<number>()
  const groups: { readonly startEpochS: number; readonly group: SameActivity }[] = []
  for (const { node, place } of rank) {
    if (taken.has(place)) continue
    taken.add(place)
    const members: number[] = []
    const candidates = [...node.reasons.keys()]
      .filter((other) => !taken.has(other))
      .sort((a, b) => (rankOf.get(a) ?? 0) - (rankOf.get(b) ?? 0))
    const fits = (a: number, b: number) =>
      (nodes[a] as Node).reasons.has(b) || (node.span?.isWhole === true && node.span.arePieces(a, b))
    for (const other of candidates) if (members.every((member) => fits(member, other))) members.push(other)
    if (members.length === 0) continue
    for (const member of members) taken.add(member)
    groups.push({
      startEpochS: node.sketch.startEpochS,
      group: {
        primaryId: node.sketch.activityId,
        otherIds: members.map((member) => (nodes[member] as Node).sketch.activityId),
        why: [...new Set(members.map((member) => node.reasons.get(member)?.()))].join(' '),
      },
    })
  }
  return groups
    .sort((a, b) => a.startEpochS - b.startEpochS || (a.group.primaryId < b.group.primaryId ? -1 : 1))
    .map(({ group }) => group)
}
