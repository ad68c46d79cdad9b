import {
  distributionNameWords,
  type IntensityDistributions,
  isAvailable,
  isLocalDate,
  type LocalDate,
} from '@footing/engine'
import { type ExitCode, fail } from '../../failures.ts'
import type { WeekDocument, WeekRunShown } from '../../usecases/documents/training-documents.ts'
import { weekDocumentOf } from '../../usecases/training-answers.ts'
import {
  type CommandContext,
  inHouse,
  readShownRunner,
  sayDocument,
  sayFailure,
  saySentences,
} from '../context.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import {
  capitalized,
  dayText,
  distanceText,
  intentWords,
  notKnown,
  roughDurationText,
  timesText,
  verdictWords,
} from '../wording.ts'

/** What was this week? */
export function week(context: CommandContext, day: string | undefined): Promise<ExitCode> {
  return inHouse(context, async (house) => {
    if (day !== undefined && !isLocalDate(day)) {
      const { error } = fail('usage', `"${day}" is no date. Write the day like 2026-03-01.`)
      return sayFailure(context, error)
    }
    const runner = await readShownRunner(context, house)
    return sayDocument(context, weekDocumentOf(runner, day as LocalDate | undefined), sayWeek)
  })
}

function sayWeek(terminal: Terminal, document: WeekDocument): void {
  terminal.line(
    terminal.styled('quiet', `Week of ${dayText(document.monday)}${document.isOver ? '' : ', so far'}`),
  )
  saySentences(terminal, document.sentences)
  if (document.runs.length > 0) sayRuns(terminal, document.runs)
  sayAgainst(terminal, document)
  if (Object.values(document.distributions).some((one) => isAvailable(one))) terminal.line()
  sayDistributions(terminal, document.distributions, ['time'])
  sayFacts(terminal, document)
  terminal.line()
  terminal.paragraph(terminal.styled('quiet', 'The season in blocks of four weeks: footing week --season.'))
}

/** The stresses side by side, each in its own unit; there is no sum of them. */
function sayRuns(terminal: Terminal, runs: readonly WeekRunShown[]): void {
  terminal.line()
  const columns = [
    { title: 'day' },
    { title: 'distance', align: 'right' },
    { title: 'time', align: 'right' },
    { title: 'was' },
    { title: 'legs', align: 'right' },
    { title: 'metabolism', align: 'right' },
    { title: 'nerves', align: 'right' },
    { title: 'what happened' },
    { title: 'run' },
  ] as const
  const rows = runs.map(
    ({ activityId, localDate, distanceM, movingS, verdict, intent, stress, structure }) => {
      const { mechanical, metabolic, neuromuscular } = stress
      return [
        dayText(localDate).slice(0, -5),
        distanceText(isAvailable(distanceM) ? distanceM.valueM : undefined),
        roughDurationText(movingS),
        isAvailable(verdict) ? verdictWords[verdict.verdict] : intentWords[intent],
        isAvailable(mechanical) ? distanceText(mechanical.levelEasyM) : notKnown,
        isAvailable(metabolic) ? `${Math.round(metabolic.thresholdEquivalentS / 60)} min` : notKnown,
        isAvailable(neuromuscular) ? `${Math.round(neuromuscular.fastM)} m` : notKnown,
        structure ?? '',
        activityId.slice(0, 8),
      ]
    },
  )
  for (const line of tableLines(columns, rows)) terminal.line(line)
  terminal.paragraph(
    terminal.styled(
      'quiet',
      'Legs: as much easy running on a level road; metabolism: minutes at LT2; nerves: fast metres. Three scales that are never added up.',
    ),
  )
}

function sayAgainst(terminal: Terminal, { againstBefore }: WeekDocument): void {
  if (!isAvailable(againstBefore)) return
  const rows = [
    ['time', againstBefore.movingTimesFrac],
    ['distance', againstBefore.distanceTimesFrac],
    ['legs', againstBefore.mechanicalTimesFrac],
    ['metabolism', againstBefore.metabolicTimesFrac],
    ['nerves and muscles', againstBefore.neuromuscularTimesFrac],
  ] as const
  terminal.line()
  const columns = [
    { title: `Against the mean of the ${againstBefore.weeksCount} weeks before` },
    { title: '', align: 'right' },
  ] as const
  const known = rows.flatMap(([name, timesFrac]) =>
    timesFrac === undefined ? [] : [[name, timesText(timesFrac)]],
  )
  for (const line of tableLines(columns, known)) terminal.line(line)
}

/**
 * Easy, moderate and hard by each method; methods are never mixed. Only those `named` are called by the name of
 * their distribution: a few sessions have none.
 */
export function sayDistributions(
  terminal: Terminal,
  distributions: IntensityDistributions,
  named: readonly (keyof IntensityDistributions)[],
): void {
  const known = Object.values(distributions).flatMap((one) => (isAvailable(one) ? [one] : []))
  if (known.length === 0) return
  for (const { method, sentence, name, polarizationIndex } of known) {
    if (!named.includes(method)) {
      terminal.paragraph(sentence)
      continue
    }
    // Where rounding decides the index, it says nothing.
    const index =
      isAvailable(polarizationIndex) && !polarizationIndex.isFragile
        ? ` (polarization index ${polarizationIndex.valueAu.toFixed(1)})`
        : ''
    terminal.paragraph(`${sentence} ${capitalized(distributionNameWords[name])}${index}.`)
  }
}

/** With so few runs in a week each of them is longer than a rule of 30 % has it. */
const tooFewRunsForTheRule = 3

/** Of several runs longer than the rule has, the longest is enough. */
function toldDoses({ doses, runs }: WeekDocument): WeekDocument['doses'] {
  if (runs.length <= tooFewRunsForTheRule) return doses.filter(({ kind }) => kind !== 'long')
  const [longest] = doses.filter(({ kind }) => kind === 'long').sort((a, b) => b.doseM - a.doseM)
  return doses.filter((dose) => dose.kind !== 'long' || dose === longest)
}

function sayFacts(terminal: Terminal, week: WeekDocument): void {
  const { longestRun, monotony } = week
  const facts = [
    ...(isAvailable(longestRun) ? [`The longest run: ${longestRun.sentence}`] : []),
    ...(isAvailable(monotony)
      ? [
          `Sameness of the days (Foster’s monotony): ${monotony.monotonyAu.toFixed(1)}. A fact about the spread of the week, no alarm.`,
        ]
      : []),
    ...toldDoses(week).map(({ sentence }) => sentence),
  ]
  if (facts.length === 0) return
  terminal.line()
  for (const fact of facts) terminal.paragraph(fact)
}
