import type { ExitCode } from '../../failures.ts'
import type { BackupFacts } from '../../ports/backup.ts'
import { type CommandContext, sayDocument, sayFailure } from '../context.ts'
import { countText, sizeText } from '../wording.ts'

interface BackupFlags {
  /** Replaces what is there. */
  readonly force: boolean
}

/** Writes everything into one file, and reads that file again. */
export async function backup(
  context: CommandContext,
  file: string,
  { force }: BackupFlags,
): Promise<ExitCode> {
  const composition = await context.compose()
  const place = composition.placeOf(context.options, context.environment)
  if (!place.ok) return sayFailure(context, place.error)
  const clock = composition.clockOf(place.value)
  const startS = clock.monotonicS()
  const written = await composition.backupsOf(place.value).write(file, { replaces: force })
  if (!written.ok) return sayFailure(context, written.error)
  const durationS = clock.monotonicS() - startS
  return sayDocument(
    context,
    { schema: 'footing.backup/1', file, ...written.value, durationS },
    (terminal) => {
      terminal.line(terminal.styled('strong', `${file} holds ${contentText(written.value)}.`))
      terminal.line(
        `${sizeText(written.value.sizeByte)}, written and read again in ${durationS.toFixed(1)} s: every file and every sample is sound.`,
      )
    },
  )
}

/** Makes a backup the data of the data folder. */
export async function restore(
  context: CommandContext,
  file: string,
  { force }: BackupFlags,
): Promise<ExitCode> {
  const composition = await context.compose()
  const place = composition.placeOf(context.options, context.environment)
  if (!place.ok) return sayFailure(context, place.error)
  const { dataFolder } = place.value
  const clock = composition.clockOf(place.value)
  const startS = clock.monotonicS()
  const restored = await composition
    .backupsOf(place.value)
    .restore(file, { replaces: force, date: clock.today() })
  if (!restored.ok) return sayFailure(context, restored.error)
  const durationS = clock.monotonicS() - startS
  return sayDocument(
    context,
    { schema: 'footing.restore/1', file, ...restored.value, durationS, dataFolder },
    (terminal) => {
      terminal.line(terminal.styled('strong', `${dataFolder} now holds ${contentText(restored.value)}.`))
      terminal.line(`Read, checked and put in place in ${durationS.toFixed(1)} s.`)
      if (restored.value.keptBefore !== undefined)
        terminal.line(`What was there before is kept as ${restored.value.keptBefore}.`)
    },
  )
}

function contentText({ activityCount, originalFileCount }: BackupFacts): string {
  return `${countText(activityCount, 'activity', 'activities')} from ${countText(originalFileCount, 'file')}, and all that you entered`
}
