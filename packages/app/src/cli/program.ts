/** The commands and their options. What a command needs is loaded only when it runs. */

import { Command, Option } from 'commander'
import type { ExitCode } from '../failures.ts'
import { version } from '../version.ts'
import type { ToldOfRun } from './commands/run.ts'
import type { CommandContext, GlobalOptions } from './context.ts'
import { toldEffort, wholeNumber } from './option-values.ts'
import type { TerminalStreams } from './terminal.ts'

export interface ProgramHost extends TerminalStreams {
  contextOf(options: GlobalOptions): CommandContext
  /** Told the code with which a command ended. */
  end(code: ExitCode): void
}

/** What a command does: its context, its arguments as typed, its own options. */
type Work<Options> = (
  context: CommandContext,
  args: readonly (string | string[])[],
  options: Options,
) => Promise<ExitCode>

const highestPort = 65_535
const mostWeeks = 520
const mostDays = 28
const mostRuns = 100_000

/** Adds a command; its work is done in the context that its options and the global ones make. */
type Add = <Options extends object = object>(
  parent: Command,
  command: { readonly usage: string; readonly says: string },
  work: Work<Options>,
) => Command

export function programOf({ contextOf, end, stdout, stderr }: ProgramHost): Command {
  const add: Add = <Options extends object>(
    parent: Command,
    { usage, says }: { readonly usage: string; readonly says: string },
    work: Work<Options>,
  ) =>
    parent
      .command(usage)
      .description(says)
      .action(async (...actionArgs: unknown[]) => {
        const command = actionArgs.at(-1) as Command
        const args = actionArgs.slice(0, -2) as (string | string[])[]
        end(await work(contextOf(command.optsWithGlobals<GlobalOptions>()), args, command.opts<Options>()))
      })

  const program = new Command('footing')
    .description(
      'Reads every run you have recorded and answers: what is easy for you, are your easy days easy, why you ' +
        'are improving or not, and what to do next. Your data stay on this machine.',
    )
    .version(version)
    .option('--data <folder>', 'where your data lie (else FOOTING_DATA, else the usual place of the system)')
    .option('--json', 'the answer as JSON of a documented shape')
    .option(
      '--today <date>',
      'the day to take for today, like 2026-03-01 (else FOOTING_TODAY, else the clock)',
    )
    .showSuggestionAfterError()
    .showHelpAfterError('Ask "footing --help" for what there is.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
    })
  addStart(add, program)
  addImport(add, program)
  addAnswers(add, program)
  addRuns(add, program)
  addProfile(add, program)
  addConstants(add, program)
  addServe(add, program)
  addTakingOut(add, program)
  add(program, { usage: 'doctor', says: 'look whether everything is well' }, async (context) =>
    (await import('./commands/doctor.ts')).doctor(context),
  )
  return program
}

interface ServeFlags {
  readonly port?: number
  readonly host?: string
  readonly apiOnly?: boolean
  readonly watch?: readonly string[]
}

function serveOptionsOf({ port, host, apiOnly, watch }: ServeFlags) {
  return {
    ...(port === undefined ? {} : { port }),
    ...(host === undefined ? {} : { host }),
    isApiOnly: apiOnly === true,
    watched: watch ?? [],
  }
}

function withAddress(command: Command): Command {
  return command
    .option(
      '--port <port>',
      'the port to listen on (else 4646 or the next free one)',
      wholeNumber(0, highestPort),
    )
    .option('--host <host>', 'the address of this machine to listen on')
    .option(
      '--watch <folder>',
      'import whatever comes into this folder meanwhile; may be given more than once',
      (folder: string, folders: readonly string[] = []) => [...folders, folder],
    )
}

function addStart(add: Add, program: Command): void {
  const start = add<ServeFlags & { readonly open: boolean }>(
    program,
    { usage: 'start [paths...]', says: 'import what is given, say the four answers, open the pages' },
    async (context, [paths], options) =>
      (await import('./commands/start.ts')).start(context, [paths ?? []].flat(), {
        ...serveOptionsOf(options),
        opensBrowser: options.open,
      }),
  )
  withAddress(start).option('--no-open', 'do not open a browser')
}

function addServe(add: Add, program: Command): void {
  const serve = add<ServeFlags>(
    program,
    { usage: 'serve', says: 'serve the pages on this machine' },
    async (context, _, options) =>
      (await import('./commands/serve.ts')).serve(context, serveOptionsOf(options)),
  )
  withAddress(serve).addOption(new Option('--api-only', 'serve the API without the pages').hideHelp())
}

function addImport(add: Add, program: Command): void {
  add(
    program,
    { usage: 'import <paths...>', says: 'import files, folders and archives (.fit .tcx .gpx, .gz, .zip)' },
    async (context, [paths]) => {
      const given = [paths ?? []].flat()
      await context.expectFiles?.(given)
      return (await import('./commands/import.ts')).importPaths(context, given)
    },
  )
  add(
    program,
    { usage: 'watch <folders...>', says: 'import what is in folders, and whatever comes into them' },
    async (context, [folders]) =>
      (await import('./commands/watch.ts')).watch(context, [folders ?? []].flat()),
  )
  add(program, { usage: 'sample', says: 'load the sample runner, a simulated person' }, async (context) =>
    (await import('./commands/sample.ts')).sample(context),
  )
}

function addTakingOut(add: Add, program: Command): void {
  add<{ readonly samples: 'csv' | 'parquet' | 'none'; readonly originals?: boolean }>(
    program,
    { usage: 'export <folder>', says: 'take everything out into files that other programs read' },
    async (context, [folder], { samples, originals }) =>
      (await import('./commands/export.ts')).exportTo(context, String(folder), {
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
      (await import('./commands/backup.ts')).backup(context, String(file), { force: force === true }),
  ).option('--force', 'replace a file of this name')
  add<{ readonly force?: boolean }>(
    program,
    { usage: 'restore <file>', says: 'make a backup your data' },
    async (context, [file], { force }) =>
      (await import('./commands/backup.ts')).restore(context, String(file), { force: force === true }),
  ).option('--force', 'replace the activities that are there; they are kept beside')
}

function addAnswers(add: Add, program: Command): void {
  add<{ readonly ignore?: string; readonly count?: string; readonly history?: boolean }>(
    program,
    { usage: 'easy', says: 'what is easy for me?' },
    async (context, _, { history, ...told }) =>
      history === true
        ? (await import('./commands/easy-history.ts')).easyHistory(context)
        : (await import('./commands/easy.ts')).easy(context, told),
  )
    .addOption(
      new Option('--ignore <key>', 'have a piece of evidence count for nothing; its key is listed').conflicts(
        'history',
      ),
    )
    .addOption(new Option('--count <key>', 'have it count again').conflicts('history'))
    .option('--history', 'the boundary of every month instead')
  const test = add(
    program,
    { usage: 'test', says: 'what would make the answer surer, the cheapest first' },
    async (context) => (await import('./commands/test.ts')).nextTest(context),
  )
  add(test, { usage: 'next', says: 'the same: the test to do next, and how' }, async (context) =>
    (await import('./commands/test.ts')).nextTest(context),
  )
  add<{ readonly weeks: number }>(
    program,
    { usage: 'check', says: 'are my easy days easy?' },
    async (context, _, { weeks }) => (await import('./commands/check.ts')).check(context, weeks),
  ).option('--weeks <count>', 'how many weeks back', wholeNumber(1, mostWeeks), 12)
  add(program, { usage: 'why', says: 'why am I improving, or not?' }, async (context) =>
    (await import('./commands/why.ts')).why(context),
  )
  add(program, { usage: 'zones', says: 'what are my zones, by whose system?' }, async (context) =>
    (await import('./commands/zones.ts')).zones(context),
  )
  add(
    program,
    { usage: 'predict [distance]', says: 'how fast could I race? (5k, 10k, half, marathon, 8km …)' },
    async (context, [distance]) =>
      (await import('./commands/predict.ts')).predict(
        context,
        distance === undefined ? undefined : String(distance),
      ),
  )
  add<{ readonly days: number }>(
    program,
    { usage: 'plan', says: 'what do I do next?' },
    async (context, _, { days }) => (await import('./commands/plan.ts')).plan(context, days),
  ).option('--days <count>', 'how many days ahead', wholeNumber(1, mostDays), 7)
}

function addRuns(add: Add, program: Command): void {
  add<{ readonly limit: number; readonly before?: string }>(
    program,
    { usage: 'runs', says: 'the runs, newest first' },
    async (context, _, { limit, before }) =>
      (await import('./commands/runs.ts')).runs(context, {
        limitCount: limit,
        ...(before === undefined ? {} : { before }),
      }),
  )
    .option('--limit <count>', 'how many', wholeNumber(1, mostRuns), 20)
    .option('--before <run>', 'only runs older than this one')
  add<ToldOfRun>(
    program,
    { usage: 'run <id>', says: 'one run; the beginning of its id is enough' },
    async (context, [id], told) => (await import('./commands/run.ts')).run(context, String(id), told),
  )
    .addOption(
      new Option('--talk <how>', 'how you could talk near its end; "none" takes it back').choices([
        'comfortable',
        'broken',
        'impossible',
        'none',
      ] satisfies ToldOfRun['talk'][]),
    )
    .option('--effort <0-10>', 'how hard all of it felt, 10 being maximal; "none" takes it back', toldEffort)
    .option('--apart <recording>', 'say that this other recording is not of the same run')
    .option('--together <recording>', 'say that it is after all')
  add(
    program,
    { usage: 'set-aside', says: 'activities that were not taken for what their file calls them' },
    async (context) => (await import('./commands/set-aside.ts')).setAside(context),
  )
  add(
    program,
    { usage: 'sport <id> <sport>', says: 'say which sport an activity is (run, ride, walk …, auto)' },
    async (context, [id, sport]) =>
      (await import('./commands/set-aside.ts')).sport(context, String(id), String(sport)),
  )
}

function addProfile(add: Add, program: Command): void {
  const profile = add(
    program,
    { usage: 'profile', says: 'what you entered about yourself' },
    async (context) => (await import('./commands/profile.ts')).showProfile(context),
  )
  add<{ readonly from?: string; readonly source: string }>(
    profile,
    { usage: 'set <field> <value>', says: 'enter a value (148, 5:30/km, half, 1988-03-01)' },
    async (context, [field, value], entry) =>
      (await import('./commands/profile.ts')).setProfile(context, {
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
      (await import('./commands/profile.ts')).unsetProfile(context, { ...entry, field: String(field) }),
  ).option('--from <date>', 'only the entry of this day (else all of the field)')
}

function addConstants(add: Add, program: Command): void {
  const constants = add(
    program,
    { usage: 'constants', says: 'the numbers that are proposals of Footing' },
    async (context) => (await import('./commands/constants.ts')).showConstants(context),
  )
  add(constants, { usage: 'set <name> <value>', says: 'set one of them' }, async (context, [name, value]) =>
    (await import('./commands/constants.ts')).changeConstant(context, String(name), String(value)),
  )
  add(constants, { usage: 'unset <name>', says: 'set it back' }, async (context, [name]) =>
    (await import('./commands/constants.ts')).changeConstant(context, String(name), undefined),
  )
}
