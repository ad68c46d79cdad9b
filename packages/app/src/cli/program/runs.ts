/** Commands on single runs, and on activities that are none. */

import { type Command, Option } from 'commander'
import type { ToldOfRun } from '../commands/run.ts'
import { toldEffort, wholeNumber } from '../option-values.ts'
import type { Add } from './add-command.ts'

const mostRuns = 100_000

export function addRuns(add: Add, program: Command): void {
  add<{ readonly limit: number; readonly before?: string }>(
    program,
    { usage: 'runs', says: 'the runs, newest first' },
    async (context, _, { limit, before }) =>
      (await import('../commands/runs.ts')).runs(context, {
        limitCount: limit,
        ...(before === undefined ? {} : { before }),
      }),
  )
    .option('--limit <count>', 'how many', wholeNumber(1, mostRuns), 20)
    .option('--before <run>', 'only runs older than this one')
  add<ToldOfRun>(
    program,
    { usage: 'run <id>', says: 'one run; the beginning of its id is enough' },
    async (context, [id], told) => (await import('../commands/run.ts')).run(context, String(id), told),
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
    .addOption(
      new Option(
        '--meant <what>',
        'what it was meant to be; runs like it learn from it; "none" takes it back',
      ).choices(['easy', 'long', 'hard', 'race', 'none'] satisfies ToldOfRun['meant'][]),
    )
    .option('--apart <recording>', 'say that this other recording is not of the same run')
    .option('--together <recording>', 'say that it is after all')
  add(
    program,
    { usage: 'set-aside', says: 'activities that were not taken for what their file calls them' },
    async (context) => (await import('../commands/set-aside.ts')).setAside(context),
  )
  add(
    program,
    { usage: 'sport <id> <sport>', says: 'say which sport an activity is (run, ride, walk …, auto)' },
    async (context, [id, sport]) =>
      (await import('../commands/set-aside.ts')).sport(context, String(id), String(sport)),
  )
}
