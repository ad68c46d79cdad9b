/** Commands that bring runs in and take everything out. */

import { type Command, Option } from 'commander'
import type { Add } from './add-command.ts'

export function addImport(add: Add, program: Command): void {
  add(
    program,
    { usage: 'import <paths...>', says: 'import files, folders and archives (.fit .tcx .gpx, .gz, .zip)' },
    async (context, [paths]) => {
      const given = [paths ?? []].flat()
      await context.expectFiles?.(given)
      return (await import('../commands/import.ts')).importPaths(context, given)
    },
  )
  add(
    program,
    { usage: 'watch <folders...>', says: 'import what is in folders, and whatever comes into them' },
    async (context, [folders]) =>
      (await import('../commands/watch.ts')).watch(context, [folders ?? []].flat()),
  )
  add(program, { usage: 'sample', says: 'load the sample runner, a simulated person' }, async (context) =>
    (await import('../commands/sample.ts')).sample(context),
  )
}

export function addTakingOut(add: Add, program: Command): void {
  add<{ readonly samples: 'csv' | 'parquet' | 'none'; readonly originals?: boolean }>(
    program,
    { usage: 'export <folder>', says: 'take everything out into files that other programs read' },
    async (context, [folder], { samples, originals }) =>
      (await import('../commands/export.ts')).exportTo(context, String(folder), {
        samples,
        withOriginals: originals === true,
      }),
  )
    .addOption(
      new Option('--samples <format>', 'the samples of each activity')
        .choices(['csv', 'parquet', 'none'])
        .default('csv'),
    )
    .option('--originals', 'also the files that you imported, byte for byte')
  add<{ readonly force?: boolean }>(
    program,
    { usage: 'backup <file>', says: 'write everything into one file' },
    async (context, [file], { force }) =>
      (await import('../commands/backup.ts')).backup(context, String(file), { force: force === true }),
  ).option('--force', 'replace a file of this name')
  add<{ readonly force?: boolean }>(
    program,
    { usage: 'restore <file>', says: 'make a backup your data' },
    async (context, [file], { force }) =>
      (await import('../commands/backup.ts')).restore(context, String(file), { force: force === true }),
  ).option('--force', 'replace the activities that are there; they are kept beside')
}
