import {
  checkActivity,
  type Failure,
  isRun,
  type ProposalValues,
  type Reason,
  runFactsOf,
} from '@footing/engine'
import { decodeActivityFile } from '@footing/formats'
import type { SourceContent } from '../ports/source-files.ts'
import type { ImportOutcome, NewActivity, NewImport } from '../ports/store.ts'
import type { ImportItem } from './documents/import-documents.ts'

/** How many digits of the content's hash stand in the id of an activity. */
const idDigitCount = 16

/** Failures that say: there is no activity in this, and nothing is broken. */
const noActivityCodes: ReadonlySet<string> = new Set(['no-time', 'empty'])

/** A file that ends like this claims to be an activity; one of another kind never did. */
const activityEnding = /\.(?:fit|tcx|gpx)(?:\.gz)?$/i

export interface FileToUnderstand {
  readonly name: string
  readonly content: SourceContent
  readonly contentHash: string
  readonly values: ProposalValues
  readonly factsVersion: number
  readonly nowEpochS: number
}

/** What one file turned out to be: what to keep of it, and what to say of it. */
export interface UnderstoodFile {
  /** The content is a zip whatever its name says; its files have to be read one by one. */
  readonly isArchive: boolean
  /** Absent where nothing is to be kept. */
  readonly toKeep?: NewImport
  readonly items: readonly ImportItem[]
}

/** Decodes a file, checks each activity in it and derives the facts of each run. Never throws. */
export function understandFile(file: FileToUnderstand): UnderstoodFile {
  try {
    return understand(file)
  } catch (error) {
    // A bug met one file: the others must not suffer from it, and it must not be hidden either.
    const message = error instanceof Error ? error.message : String(error)
    const sentence = `Footing stumbled over this file, which is a fault of Footing (${message}).`
    return { isArchive: false, items: [{ file: file.name, outcome: 'failed', code: 'internal', sentence }] }
  }
}

function understand(file: FileToUnderstand): UnderstoodFile {
  const { name, content, contentHash, values, factsVersion, nowEpochS } = file
  const decoded = decodeActivityFile({ bytes: content.bytes, fileName: name })
  if (!decoded.ok) {
    if (decoded.error.code === 'is-archive') return { isArchive: true, items: [] }
    return { isArchive: false, items: [refusedItem(name, decoded.error)] }
  }
  const { activities: raws, contentKind } = decoded.value
  if (raws.length === 0) {
    const sentence = `This file holds no activity (${contentKind}).`
    return {
      isArchive: false,
      items: [{ file: name, outcome: 'not-activity', code: 'no-activity', sentence }],
    }
  }
  const fileIssues = [...content.issues, ...decoded.value.issues]
  const activities: NewActivity[] = []
  const items: ImportItem[] = []
  for (const [index, raw] of raws.entries()) {
    const checked = checkActivity(raw, { values })
    if (!checked.ok) {
      items.push(refusedItem(name, checked.error))
      continue
    }
    const activity = checked.value
    const activityId = `${contentHash.slice(0, idDigitCount)}-${index}`
    activities.push(
      isRun(activity)
        ? { activityId, activity, facts: runFactsOf(activity, { activityId, values }), factsVersion }
        : { activityId, activity },
    )
    const issues: readonly Reason[] = [...fileIssues, ...activity.issues].map(({ code, sentence }) => ({
      code,
      sentence,
    }))
    items.push({
      file: name,
      ...(activity.sport === 'run'
        ? { outcome: 'added', code: 'added', sentence: 'Added.' }
        : {
            outcome: 'not-run',
            code: 'not-a-run',
            sentence: 'No run: kept, but not judged.',
          }),
      activityId,
      date: activity.localDate,
      sport: activity.sport,
      ...(issues.length === 0 ? {} : { issues }),
    })
  }
  if (activities.length === 0) return { isArchive: false, items }
  const toKeep: NewImport = {
    original: { contentHash, name, bytes: content.bytes },
    activities,
    issues: fileIssues,
    importedEpochS: nowEpochS,
  }
  return { isArchive: false, toKeep, items }
}

/** The item of something that gave nothing. */
export function refusedItem(file: string, { code, sentence }: Failure): ImportItem {
  const isOther = code === 'unknown-format' && !activityEnding.test(file)
  const outcome: ImportOutcome = isOther || noActivityCodes.has(code) ? 'not-activity' : 'failed'
  return { file, outcome, code, sentence }
}
