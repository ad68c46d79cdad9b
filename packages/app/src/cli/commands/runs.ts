import { clockText } from '@footing/engine'
import { type ExitCode, exitCodes } from '../../failures.ts'
import type { RunSummary, RunsDocument } from '../../usecases/documents/run-documents.ts'
import { runsDocumentOf } from '../../usecases/runs.ts'
import { type CommandContext, inHouse, readShownRunner, sayDocument, sayFailure } from '../context.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { countText, dayText, distanceText, heartRateText, speedText, verdictWords } from '../wording.ts'

export function runs(
  context: CommandContext,
  page: { readonly limitCount: number; readonly before?: string },
): Promise<ExitCode> {
  return inHouse(context, async (house) => {
    const document = runsDocumentOf(await readShownRunner(context, house), page)
    if (!document.ok) return sayFailure(context, document.error)
    if (document.value.totalCount === 0 && context.options.json !== true) {
      context.terminal.line('There are no runs yet. "footing import PATH" brings them in.')
      return exitCodes.done
    }
    return sayDocument(context, document.value, sayRuns)
  })
}

function sayRuns(terminal: Terminal, document: RunsDocument): void {
  const columns = [
    { title: 'date' },
    { title: 'distance', align: 'right' },
    { title: 'time', align: 'right' },
    { title: 'pace', align: 'right' },
    { title: 'heart rate', align: 'right' },
    { title: 'meant' },
    { title: 'was' },
    { title: 'what happened' },
    { title: 'run' },
  ] as const
  for (const line of tableLines(columns, document.runs.map(rowOf))) terminal.line(line)
  const shown = document.runs.length
  terminal.line()
  terminal.line(
    terminal.styled(
      'quiet',
      shown === document.totalCount
        ? `All ${countText(shown, 'run')}.`
        : `${shown} of ${countText(document.totalCount, 'run')}. Older ones: footing runs --before ${document.nextBefore ?? ''}`,
    ),
  )
  const again = againText(document)
  if (again !== '') terminal.line(terminal.styled('quiet', again))
}

/** How many recordings stand behind another one of the same run. */
function againText({ sameRunAgainCount }: RunsDocument): string {
  if (sameRunAgainCount === 0) return ''
  return `${countText(sameRunAgainCount, 'recording')} of a run that is here already, from another device or app, ${sameRunAgainCount === 1 ? 'is' : 'are'} left out.`
}

function rowOf(run: RunSummary): readonly string[] {
  return [
    dayText(run.date),
    distanceText(run.distanceM),
    clockText(run.movingS),
    speedText(run.averageSpeedMps),
    heartRateText(run.averageHeartRateBpm),
    run.intent === 'unknown' ? '?' : run.intent,
    run.verdict === undefined ? '' : verdictWords[run.verdict],
    run.structure ?? '',
    run.activityId,
  ]
}
