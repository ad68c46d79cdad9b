import {
  defaultProposalValues,
  factProposalNames,
  type ProposalValues,
  runFactsVersion,
  withProposals,
} from '@footing/engine'

const tagCount = 100_000
const hashPrime = 16_777_619
const hashStart = 2_166_136_261

/**
 * The version under which facts are kept: that of the code, and a tag of those numbers that facts depend on and
 * the runner set otherwise, so that facts made with other numbers count as stale. The tag is 0 while none is changed.
 */
export function factsVersionOf(overrides: Readonly<Record<string, number>>): number {
  const names = Object.entries(overrides)
    .filter(([name]) => factProposalNames.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  if (names.length === 0) return runFactsVersion * tagCount
  let hash = hashStart
  for (const character of JSON.stringify(names)) {
    hash = Math.imul(hash ^ character.charCodeAt(0), hashPrime) >>> 0
  }
  return runFactsVersion * tagCount + 1 + (hash % (tagCount - 1))
}

/** The proposals with what the runner set; a kept name that no longer exists is passed over. */
export function valuesInForce(overrides: Readonly<Record<string, number>>): ProposalValues {
  const valid = Object.entries(overrides).filter(([name, value]) => withProposals({ [name]: value }).ok)
  const result = withProposals(Object.fromEntries(valid))
  return result.ok ? result.value : defaultProposalValues
}
