/** The list of what an export holds, which lies in its folder: by it the folder is known again as one of ours. */

import type { LocalDate } from '@footing/engine'
import { z } from 'zod'
import type { ExportFolder } from '../../ports/export-folder.ts'

export const contentsFile = 'footing-export.json'

const contentsShape = z.object({
  schema: z.literal('footing.export-contents/1'),
  version: z.string(),
  asOf: z.string(),
  /** False while an export is being written, and after one that was stopped. */
  isComplete: z.boolean(),
  /** Every file of the export but this list; after a stop, also those that were not written yet. */
  files: z.array(z.string()),
})

export interface ExportContents {
  readonly version: string
  readonly asOf: LocalDate
  readonly isComplete: boolean
  readonly files: readonly string[]
}

/** The files that an export may write, and so the only ones that a later export may replace or take away. */
const ownPath = /^(?:(?:activities|laps|days)\.csv|(?:profile|answers)\.json|(?:samples|originals)\/[^\\/]+)$/
const steps: ReadonlySet<string> = new Set(['samples/.', 'samples/..', 'originals/.', 'originals/..'])

/** What the list in a folder names; undefined where there is none that an export wrote. */
export async function findExportedFiles(folder: ExportFolder): Promise<ReadonlySet<string> | undefined> {
  const text = await folder.readText(contentsFile)
  if (text === undefined) return undefined
  try {
    const { files } = contentsShape.parse(JSON.parse(text))
    return new Set(files.filter((path) => ownPath.test(path) && !steps.has(path)))
  } catch {
    return undefined
  }
}

/** The text of the list. */
export function contentsText(contents: ExportContents): string {
  return `${JSON.stringify({ schema: 'footing.export-contents/1', ...contents }, null, 2)}\n`
}
