import { type IntensityDistributions, isAvailable, type SeasonBlock } from '@footing/engine'
import type { ExitCode } from '../../failures.ts'
import { seasonDocumentOf } from '../../usecases/training-answers.ts'
import { type CommandContext, inHouse, readShownRunner, sayDocument, saySentences } from '../context.ts'
import { tableLines } from '../table.ts'
import { dayText, distanceText, notKnown, roughDurationText, shareText } from '../wording.ts'
import { sayDistributions } from './week.ts'

/** As many blocks as a year has. */
const shownCount = 13

/** The season in blocks of four weeks. */
export function season(context: CommandContext): Promise<ExitCode> {
  return inHouse(context, async (house) =>
    sayDocument(
      context,
      seasonDocumentOf(await readShownRunner(context, house)),
      (terminal, { sentences, blocks }) => {
        saySentences(terminal, sentences)
        const lastRun = blocks.findLastIndex(({ sums }) => sums.runCount > 0)
        const shown = blocks
          .slice(0, lastRun + 1)
          .slice(-shownCount)
          .toReversed()
        if (shown.length === 0) return
        terminal.line()
        const columns = [
          { title: 'Four weeks from' },
          { title: 'runs', align: 'right' },
          { title: 'time a week', align: 'right' },
          { title: 'distance a week', align: 'right' },
          { title: 'longest', align: 'right' },
          { title: 'hard', align: 'right' },
          { title: 'easy by time', align: 'right' },
          { title: 'by session', align: 'right' },
          { title: 'by intent', align: 'right' },
        ] as const
        for (const line of tableLines(columns, shown.map(rowOf))) terminal.line(line)
        const [last] = shown
        if (last !== undefined) {
          terminal.line()
          terminal.line(terminal.styled('quiet', `Four weeks from ${dayText(last.from)}`))
          sayDistributions(terminal, last.distributions, ['time', 'session', 'intent'])
        }
      },
    ),
  )
}

function easyText(distribution: IntensityDistributions['time']): string {
  return isAvailable(distribution) ? shareText(distribution.easyFrac) : notKnown
}

function rowOf({ from, weeksCount, sums, distributions }: SeasonBlock): readonly string[] {
  return [
    dayText(from),
    String(sums.runCount),
    roughDurationText(sums.movingS / weeksCount),
    distanceText(sums.distanceM / weeksCount),
    distanceText(sums.longestRunM === 0 ? undefined : sums.longestRunM),
    String(sums.hardSessionCount),
    easyText(distributions.time),
    easyText(distributions.session),
    easyText(distributions.intent),
  ]
}
