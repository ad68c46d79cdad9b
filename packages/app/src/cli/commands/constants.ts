import { type ExitCode, fail } from '../../failures.ts'
import { findShownAthlete } from '../../usecases/athletes.ts'
import { readConstants, setConstant } from '../../usecases/constants.ts'
import type { ConstantsDocument } from '../../usecases/documents/house-documents.ts'
import { type CommandContext, inHouse, sayDocument, sayFailure } from '../context.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'

export function showConstants(context: CommandContext): Promise<ExitCode> {
  return inHouse(context, async ({ store }) =>
    sayDocument(context, await readConstants(store, await findShownAthlete(store)), sayConstants),
  )
}

/** Sets a number, or sets it back where no value is given. */
export function changeConstant(
  context: CommandContext,
  name: string,
  typedValue: string | undefined,
): Promise<ExitCode> {
  return inHouse(context, async ({ store }) => {
    const value = typedValue === undefined ? undefined : Number(typedValue)
    if (value !== undefined && !Number.isFinite(value)) {
      return sayFailure(context, fail('invalid-value', `"${typedValue}" is no number.`).error)
    }
    const result = await setConstant(store, await findShownAthlete(store), { name, value })
    if (!result.ok) return sayFailure(context, result.error)
    return sayDocument(context, result.value, (terminal, document) =>
      sayConstants(terminal, {
        ...document,
        constants: document.constants.filter((constant) => constant.name === name),
      }),
    )
  })
}

function sayConstants(terminal: Terminal, { constants }: ConstantsDocument): void {
  terminal.paragraph(
    'These numbers no study gives: they are proposals of Footing. Each may be set within its range.',
  )
  terminal.line()
  const rows = constants.map((constant) => [
    constant.isChanged ? `${constant.name} *` : constant.name,
    String(constant.value),
    constant.unit === 'none' ? '' : constant.unit,
    `${constant.lowest}–${constant.highest}`,
    constant.meaning,
  ])
  const columns = [
    { title: 'name' },
    { title: 'value', align: 'right' },
    { title: 'unit' },
    { title: 'range' },
    { title: 'what it decides' },
  ] as const
  for (const line of tableLines(columns, rows)) terminal.line(line)
  const changed = constants.filter((constant) => constant.isChanged)
  if (changed.length === 0) return
  terminal.line()
  for (const { name, proposedValue } of changed) {
    terminal.line(`* ${name} is set by you; Footing proposes ${proposedValue}.`)
  }
}
