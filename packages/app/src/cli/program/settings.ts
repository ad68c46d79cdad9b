/** Commands on what the runner told: the profile and the proposals. */

import type { Command } from 'commander'
import type { Add } from './add-command.ts'

export function addProfile(add: Add, program: Command): void {
  const profile = add(
    program,
    { usage: 'profile', says: 'what you entered about yourself' },
    async (context) => (await import('../commands/profile.ts')).showProfile(context),
  )
  add<{ readonly from?: string; readonly source: string }>(
    profile,
    { usage: 'set <field> <value>', says: 'enter a value (148, 5:30/km, half, 1988-03-01)' },
    async (context, [field, value], entry) =>
      (await import('../commands/profile.ts')).setProfile(context, {
        ...entry,
        field: String(field),
        value: String(value),
      }),
  )
    .option('--from <date>', 'the day from which it holds (else today)')
    .option('--source <source>', 'runner, lab, race, field-test or device', 'runner')
  add<{ readonly from?: string }>(
    profile,
    { usage: 'unset <field>', says: 'remove what was entered' },
    async (context, [field], entry) =>
      (await import('../commands/profile.ts')).unsetProfile(context, { ...entry, field: String(field) }),
  ).option('--from <date>', 'only the entry of this day (else all of the field)')
}

export function addConstants(add: Add, program: Command): void {
  const constants = add(
    program,
    { usage: 'constants', says: 'the numbers that are proposals of Footing' },
    async (context) => (await import('../commands/constants.ts')).showConstants(context),
  )
  add(constants, { usage: 'set <name> <value>', says: 'set one of them' }, async (context, [name, value]) =>
    (await import('../commands/constants.ts')).changeConstant(context, String(name), String(value)),
  )
  add(constants, { usage: 'unset <name>', says: 'set it back' }, async (context, [name]) =>
    (await import('../commands/constants.ts')).changeConstant(context, String(name), undefined),
  )
}
