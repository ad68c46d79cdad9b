import type { ExitCode } from '../../failures.ts'
import { loadSample } from '../../usecases/load-sample.ts'
import { type CommandContext, inHouse, sayDocument, sayFailure } from '../context.ts'
import { showImportProgress } from '../import-progress.ts'
import { countText } from '../wording.ts'

export function sample(context: CommandContext): Promise<ExitCode> {
  return inHouse(context, async (house) => {
    const bar = showImportProgress()
    const report = await loadSample({ ...house, onProgress: bar.update }).finally(() => bar.stop())
    if (!report.ok) return sayFailure(context, report.error)
    return sayDocument(context, report.value, (terminal, { counts }) => {
      terminal.line(
        counts.added === 0
          ? 'The sample runner is here already.'
          : `The sample runner is here: a simulated person with ${countText(counts.added, 'run')}.`,
      )
      terminal.line('Ask for example: footing easy')
    })
  })
}
