import { checkActivity, type Failure, isRun, ok, type Reason, runFactsOf } from '@footing/engine'
import { type DecodedFile, decodeActivityFile } from '@footing/formats'
import type { ImportOutcome, NewActivity, NewImport } from '../ports/store.ts'
import type { FileToUnderstand, UnderstoodFile, WorkTerms } from './activity-work.ts'
import type { ImportItem } from './documents/import-documents.ts'

/** How many digits of the content's hash stand in the id of an activity. */
const idDigitCount = 16

/** Failures that say: there is no activity in this, and nothing is broken. */
const noActivityCodes: ReadonlySet<string> = new Set(['no-time', 'empty'])

/** A file that ends like this claims to be an activity; one of another kind never did. */
const activityEnding = /\.(?:fit|tcx|gpx)(?:\.gz)?$/i

/** What a file gave, before it is brought into the form in which it is kept. */
export interface FileContents extends Omit<UnderstoodFile, 'toKeep' | 'archive'> {
  /** The content is a zip whatever its name says; its files have to be read one by one. */
  readonly isArchive: boolean
  /** Absent where nothing is to be kept. */
  readonly toKeep?: NewImport
}

/** Decodes a file, checks each activity in it and derives the facts of each run. Never throws. */
export function understandFile(file: FileToUnderstand, terms: WorkTerms): FileContents {
  try {
    return understand(file, terms)
  } catch (error) {
    // A bug met one file: the others must not suffer from it, and it must not be hidden either.
    const message = error instanceof Error ? error.message : String(error)
    const sentence = `Footing stumbled over this file, which is a fault of Footing (${message}).`
    return { isArchive: false, items: [{ file: file.name, outcome: 'failed', code: 'internal', sentence }] }
  }
}

function understand(file: FileToUnderstand, { values, factsVersion }: WorkTerms): FileContents {
  const { name, content, contentHash, nowEpochS } = file
  const decoded =
    content.decoded === undefined
      ? decodeActivityFile({ bytes: content.bytes, fileName: name })
      : ok(content.decoded)
  if (!decoded.ok) {
    if (decoded.error.code === 'is-archive') return { isArchive: true, items: [] }
    return { isArchive: false, items: [refusedItem(name, decoded.error)] }
  }
  const { activities: raws } = decoded.value
  const beside = {
    ...(decoded.value.listed === undefined ? {} : { listed: decoded.value.listed }),
    ...(decoded.value.days === undefined ? {} : { days: decoded.value.days }),
  }
  if (raws.length === 0)
    return { isArchive: false, items: [itemWithoutActivity(name, decoded.value)], ...beside }
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
  if (activities.length === 0) return { isArchive: false, items, ...beside }
  const toKeep: NewImport = {
    original: {
      contentHash,
      name,
      bytes: content.bytes,
      ...(content.packed === undefined ? {} : { packed: content.packed }),
    },
    activities,
    issues: fileIssues,
    importedEpochS: nowEpochS,
  }
  return { isArchive: false, toKeep, items, ...beside }
}

/** The item of a file that can be read and holds no activity; it may hold something beside. */
function itemWithoutActivity(file: string, { contentKind, listed = [], days = [] }: DecodedFile): ImportItem {
  if (listed.length > 0) {
    const sentence =
      listed.length === 1
        ? 'A list of one activity: its notes are added to it.'
        : `A list of ${listed.length} activities: its notes are added to them.`
    return { file, outcome: 'beside', code: 'list-read', sentence }
  }
  if (days.length > 0) {
    const dayCount = new Set(days.map(({ date }) => date)).size
    const sentence = `Values of ${dayCount === 1 ? 'one day' : `${dayCount} days`} (${contentKind}).`
    return { file, outcome: 'beside', code: 'days-read', sentence }
  }
  const sentence = `This file holds no activity (${contentKind}).`
  return { file, outcome: 'not-activity', code: 'no-activity', sentence }
}

/** The item of something that gave nothing. */
export function refusedItem(file: string, { code, sentence }: Failure): ImportItem {
  const isOther = code === 'unknown-format' && !activityEnding.test(file)
  const outcome: ImportOutcome = isOther || noActivityCodes.has(code) ? 'not-activity' : 'failed'
  return { file, outcome, code, sentence }
}
