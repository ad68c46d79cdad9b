import { type ProfileEntry, type ProfileField, profileFields } from '@footing/engine'
import { type ExitCode, fail } from '../../failures.ts'
import { findShownAthlete } from '../../usecases/athletes.ts'
import type { ProfileDocument } from '../../usecases/documents/house-documents.ts'
import { deleteProfileEntry, profileDocumentOf, setProfileEntry } from '../../usecases/profile.ts'
import { type CommandContext, inHouse, sayDocument, sayFailure } from '../context.ts'
import { findProfileField, parseProfileValue } from '../parse-profile-value.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { distanceText, heartRateText, speedText } from '../wording.ts'

export function showProfile(context: CommandContext): Promise<ExitCode> {
  return inHouse(context, async ({ store, clock }) => {
    const profile = await store.listProfileEntries(await findShownAthlete(store))
    return sayDocument(context, profileDocumentOf(profile, clock.today()), sayProfile)
  })
}

export function setProfile(
  context: CommandContext,
  entry: {
    readonly field: string
    readonly value: string
    readonly from?: string
    readonly source: string
  },
): Promise<ExitCode> {
  return inHouse(context, async ({ store, clock }) => {
    const known = findProfileField(entry.field)
    if (known === undefined) return sayFailure(context, unknownField(entry.field))
    const today = clock.today()
    const result = await setProfileEntry({
      store,
      athleteId: await findShownAthlete(store),
      today,
      input: {
        field: known,
        value: parseProfileValue(known, entry.value),
        from: entry.from ?? today,
        source: entry.source,
      },
    })
    if (!result.ok) return sayFailure(context, result.error)
    return sayDocument(context, result.value, sayProfile)
  })
}

export function unsetProfile(
  context: CommandContext,
  entry: { readonly field: string; readonly from?: string },
): Promise<ExitCode> {
  return inHouse(context, async ({ store, clock }) => {
    const known = findProfileField(entry.field)
    if (known === undefined) return sayFailure(context, unknownField(entry.field))
    const result = await deleteProfileEntry({
      store,
      athleteId: await findShownAthlete(store),
      today: clock.today(),
      field: known,
      ...(entry.from === undefined ? {} : { from: entry.from }),
    })
    if (!result.ok) return sayFailure(context, result.error)
    return sayDocument(context, result.value, sayProfile)
  })
}

function unknownField(field: string) {
  const names = Object.keys(profileFields).join(', ')
  return fail('unknown-field', `The profile has no field "${field}". It has ${names}.`).error
}

function valueText(field: ProfileField, value: ProfileEntry['value']): string {
  if (typeof value === 'string') return value
  if (field.endsWith('Bpm')) return heartRateText(value)
  return field.endsWith('Mps') ? speedText(value) : distanceText(value)
}

function sayProfile(terminal: Terminal, { fields }: ProfileDocument): void {
  const rows = fields.flatMap(({ field, entries, current }) =>
    entries.map((entry) => [
      field,
      valueText(field, entry.value),
      `from ${entry.from}`,
      entry.source,
      entry === current && entries.length > 1 ? 'holds now' : '',
    ]),
  )
  const unset = fields.filter((field) => field.entries.length === 0)
  if (rows.length === 0)
    terminal.paragraph('Nothing is entered. Every answer works without; some get surer with.')
  const columns = ['', '', '', '', ''].map((title) => ({ title }))
  for (const line of tableLines(columns, rows)) terminal.line(line)
  if (unset.length === 0) return
  terminal.line()
  terminal.line('Not entered:')
  const unsetRows = unset.map(({ field, meaning }) => [`  ${field}`, meaning])
  for (const line of tableLines([{ title: '' }, { title: '' }], unsetRows)) terminal.line(line)
  terminal.line()
  terminal.line(
    terminal.styled('quiet', 'For example: footing profile set heartRateMaxBpm 188 --from 2026-03-01'),
  )
}
