import { ok, type Proposal, proposals, type Result, withProposals } from '@footing/engine'
import type { AthleteId, Store } from '../ports/store.ts'
import type { ConstantsDocument } from './documents/house-documents.ts'
import { valuesInForce } from './values-in-force.ts'

export async function readConstants(store: Store, athleteId: AthleteId): Promise<ConstantsDocument> {
  const values: Readonly<Record<string, number>> = valuesInForce(await store.listProposalOverrides(athleteId))
  const constants = Object.entries<Proposal>(proposals).map(([name, proposal]) => {
    const value = values[name] ?? proposal.value
    return {
      name,
      value,
      proposedValue: proposal.value,
      unit: proposal.unit,
      meaning: proposal.meaning,
      lowest: proposal.range[0],
      highest: proposal.range[1],
      ...(proposal.anchor === undefined ? {} : { anchor: proposal.anchor }),
      isChanged: value !== proposal.value,
    }
  })
  return { schema: 'footing.constants/1', constants }
}

/** Sets a proposal to another value or, with `undefined`, back to the proposed one. */
export async function setConstant(
  store: Store,
  athleteId: AthleteId,
  change: { readonly name: string; readonly value: number | undefined },
): Promise<Result<ConstantsDocument>> {
  const { name, value } = change
  const proposed = (proposals as Readonly<Record<string, Proposal>>)[name]?.value
  const checked = withProposals({ [name]: value ?? proposed ?? Number.NaN })
  if (!checked.ok) return checked
  await store.saveProposalOverride(athleteId, name, value === proposed ? undefined : value)
  return ok(await readConstants(store, athleteId))
}
