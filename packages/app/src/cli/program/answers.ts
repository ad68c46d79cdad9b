/** Commands that answer the four questions, and what stands beside them. */

import { type Command, Option } from 'commander'
import { wholeNumber } from '../option-values.ts'
import type { Add } from './add-command.ts'

const mostWeeks = 520
const mostDays = 28

export function addAnswers(add: Add, program: Command): void {
  add<{ readonly ignore?: string; readonly count?: string; readonly history?: boolean }>(
    program,
    { usage: 'easy', says: 'what is easy for me?' },
    async (context, _, { history, ...told }) =>
      history === true
        ? (await import('../commands/easy-history.ts')).easyHistory(context)
        : (await import('../commands/easy.ts')).easy(context, told),
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
    async (context) => (await import('../commands/test.ts')).nextTest(context),
  )
  add(test, { usage: 'next', says: 'the same: the test to do next, and how' }, async (context) =>
    (await import('../commands/test.ts')).nextTest(context),
  )
  add<{ readonly weeks: number }>(
    program,
    { usage: 'check', says: 'are my easy days easy?' },
    async (context, _, { weeks }) => (await import('../commands/check.ts')).check(context, weeks),
  ).option('--weeks <count>', 'how many weeks back', wholeNumber(1, mostWeeks), 12)
  add(program, { usage: 'why', says: 'why am I improving, or not?' }, async (context) =>
    (await import('../commands/why.ts')).why(context),
  )
  add(
    program,
    { usage: 'trend', says: 'am I fitter? Speed at the same heart rate, with its error' },
    async (context) => (await import('../commands/trend.ts')).trend(context),
  )
  add<{ readonly day?: string; readonly season?: boolean }>(
    program,
    { usage: 'week', says: 'what was this week?' },
    async (context, _, { day, season }) =>
      season === true
        ? (await import('../commands/season.ts')).season(context)
        : (await import('../commands/week.ts')).week(context, day),
  )
    .addOption(new Option('--day <date>', 'any day of another week').conflicts('season'))
    .option('--season', 'the season in blocks of four weeks instead')
  add(program, { usage: 'zones', says: 'what are my zones, by whose system?' }, async (context) =>
    (await import('../commands/zones.ts')).zones(context),
  )
  add(
    program,
    { usage: 'predict [distance]', says: 'how fast could I race? (5k, 10k, half, marathon, 8km …)' },
    async (context, [distance]) =>
      (await import('../commands/predict.ts')).predict(
        context,
        distance === undefined ? undefined : String(distance),
      ),
  )
  add<{ readonly days: number }>(
    program,
    { usage: 'plan', says: 'what do I do next?' },
    async (context, _, { days }) => (await import('../commands/plan.ts')).plan(context, days),
  ).option('--days <count>', 'how many days ahead', wholeNumber(1, mostDays), 7)
}
