/** Reads FIT files: bytes in, activities as columns and values of days out. */

import { type DailyMeasurement, type Issue, ok, type RawActivity, type Result } from '@footing/engine'
import { formatFailure } from '../codes.ts'
import type { DecodedFile } from '../decoded-file.ts'
import { toActivities } from './activities.ts'
import { readDays } from './file-days.ts'
import { activityKind, toFileKind } from './file-kinds.ts'
import { findPart, type PartOptions } from './file-parts.ts'
import { FitContents } from './fit-contents.ts'
import { fitIssues } from './fit-issues.ts'
import { fileIdMessage } from './profile.ts'
import { readMessages } from './read-messages.ts'

/** More files than any watch chains into one. Bounds the work that a hostile file can cause. */
const mostParts = 1000

const unknownKind = 'unknown'

/**
 * All activities and all values of days in a FIT byte stream, which may hold several files one after another. Whatever the bytes
 * are, the answer is a value: damage ends the reading of a part, keeps what came before it, and is told as an
 * issue. Only bytes that do not begin as FIT at all are a failure ("not-fit").
 */
export function decodeFit(
  bytes: Uint8Array,
  options: PartOptions = { verifyChecksum: true },
): Result<DecodedFile> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const files: FitContents[] = []
  const begin = (): FitContents => {
    const contents = new FitContents()
    files.push(contents)
    return contents
  }
  const current = (): FitContents => files[files.length - 1] ?? begin()
  const issues: Issue[] = []
  let part = findPart(bytes, 0, options)
  if (part === undefined) return formatFailure('not-fit', 'This is not a FIT file.')
  for (let count = 1; part !== undefined; count++) {
    issues.push(...part.issues)
    readMessages(view, part, { current, begin })
    part = findPart(bytes, part.end, options)
    if (part !== undefined && count === mostParts) {
      issues.push(fitIssues.tooManyParts(part.dataFrom))
      break
    }
  }
  const activities: RawActivity[] = []
  const days: DailyMeasurement[] = []
  for (const contents of files) {
    issues.push(...contents.issues)
    if (kindOf(contents) === activityKind) activities.push(...toActivities(view, contents))
    const ofFile = readDays(contents)
    days.push(...ofFile.days)
    issues.push(...ofFile.issues)
  }
  const kinds = files.map(kindOf)
  const contentKind = kinds.includes(activityKind) ? activityKind : (kinds[0] ?? unknownKind)
  if (contentKind === activityKind && activities.length === 0) issues.push(fitIssues.emptyActivity())
  return ok({ contentKind, activities, ...(days.length > 0 && { days }), issues })
}

/** The kind that the file states; one that does not is an activity if it holds records. */
function kindOf(contents: FitContents): string {
  const { kind } = contents.first(fileIdMessage)
  if (kind !== undefined) return toFileKind(kind)
  return contents.rows.count > 0 ? activityKind : unknownKind
}
