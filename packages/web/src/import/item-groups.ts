import type { Sport } from '@footing/engine'
import type { ImportItem } from '../api/documents.generated.ts'
import { countedText, countText } from '../format/numbers.ts'
import { countedSportText, sportsText } from '../parts/sport.ts'
import { fileEnding } from './file-ending.ts'

/** A file with what is to be said of it alone. */
export interface ReportFile {
  readonly file: string
  readonly activityId?: string
  readonly note?: string
}

/** Files to which the same thing happened. */
export interface ItemGroup {
  readonly key: string
  readonly sentence: string
  readonly files: readonly ReportFile[]
}

/** One thing to be said of the whole import, with what stands behind it. */
export interface ReportLine {
  readonly key: string
  readonly sentence: string
  readonly groups: readonly ItemGroup[]
}

/** What one item says, and with which others it is put together. */
interface Telling {
  readonly item: ImportItem
  readonly groupKey: string
  /** Said of the group where all of it says the same; else each file says it for itself. */
  readonly sentence: string
  /** Said of the group where its files differ. */
  readonly common: string
}

/** So many kinds are named in the one line about files that are no activities. */
const namedEndings = 3

const summaryOnlyCode = 'only-a-summary'

/** What could not be read, by what happened to it; a file is named once in each group. */
export function failedGroups(items: readonly ImportItem[]): readonly ItemGroup[] {
  return grouped(
    items
      .filter((item) => item.outcome === 'failed')
      .map((item) => ({
        item,
        groupKey: item.code,
        sentence: item.sentence,
        common: 'These could not be read.',
      })),
  )
}

/**
 * What became of everything that was read, one line for each thing that happened, however many thousand files it
 * happened to. What was simply added is not listed.
 */
export function reportLines(items: readonly ImportItem[]): readonly ReportLine[] {
  return [
    otherFilesLine(items),
    besideLine(items),
    notRunLine(items),
    summaryOnlyLine(items),
    knownLine(items),
    mendedLine(items),
  ].filter((line) => line.groups.length > 0)
}

function otherFilesLine(items: readonly ImportItem[]): ReportLine {
  const others = items.filter((item) => item.outcome === 'not-activity')
  const groups = grouped(
    others.map((item) => ({
      item,
      groupKey: `${fileEnding(item.file)} ${item.sentence}`,
      sentence: `${fileEnding(item.file)}: ${item.sentence}`,
      common: '',
    })),
  )
  const byEnding = [...Map.groupBy(others, (item) => fileEnding(item.file))]
    .map(([ending, alike]) => ({ ending, count: alike.length }))
    .sort((a, b) => b.count - a.count || (a.ending < b.ending ? -1 : 1))
  const named = byEnding.slice(0, namedEndings)
  const restCount = others.length - named.reduce((sum, { count }) => sum + count, 0)
  const parts = [
    ...named.map(({ ending, count }) => `${countText(count)} ${ending}`),
    ...(restCount > 0 ? [countedText(restCount, 'other')] : []),
  ]
  const are = others.length === 1 ? 'file is no activity' : 'files are no activities'
  return {
    key: 'not-activity',
    sentence: `${countText(others.length)} ${are}: ${joinedText(parts)}.`,
    groups,
  }
}

const besideWords: Readonly<Record<string, readonly [one: string, many: string, common: string]>> = {
  'list-read': ['list', 'lists', 'Lists of activities: their notes are added to the activities.'],
  'days-read': ['file of days', 'files of days', 'Values of days, such as resting heart rate and sleep.'],
}

function besideLine(items: readonly ImportItem[]): ReportLine {
  const beside = items.filter((item) => item.outcome === 'beside')
  const parts = [...Map.groupBy(beside, (item) => item.code)].map(([code, alike]) => {
    const [one = 'file', many = 'files'] = besideWords[code] ?? []
    return countedText(alike.length, one, many)
  })
  return {
    key: 'beside',
    sentence: `Read beside the activities: ${joinedText(parts)}.`,
    groups: grouped(
      beside.map((item) => ({
        item,
        groupKey: item.code,
        sentence: item.sentence,
        common: besideWords[item.code]?.[2] ?? 'These were read beside the activities.',
      })),
    ),
  }
}

function notRunLine(items: readonly ImportItem[]): ReportLine {
  const notRuns = items.filter((item) => item.outcome === 'not-run')
  const bySport = [...Map.groupBy(notRuns, (item) => item.sport ?? ('other' satisfies Sport))].sort(
    (a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1),
  )
  return {
    key: 'not-run',
    sentence: `Kept, but no runs: ${joinedText(bySport.map(([sport, alike]) => countedSportText(alike.length, sport)))}.`,
    groups: grouped(
      bySport.flatMap(([sport, alike]) => {
        const sentence = `${sportsText(sport)}: kept, but not judged.`
        return alike.map((item) => ({ item, groupKey: sport, sentence, common: sentence }))
      }),
    ),
  }
}

function summaryOnlyLine(items: readonly ImportItem[]): ReportLine {
  const summaries = items.filter((item) => item.outcome === 'added' && hasSummaryOnly(item))
  const common =
    'Day, distance and time count. Without its samples nobody can say how a run was spent; add its file when you find it.'
  return {
    key: 'summary-only',
    sentence: `${countedText(summaries.length, 'run is', 'runs are')} known by a summary only.`,
    groups: grouped(summaries.map((item) => ({ item, groupKey: 'summary', sentence: common, common }))),
  }
}

function hasSummaryOnly({ issues = [] }: ImportItem): boolean {
  return issues.some(({ code }) => code === summaryOnlyCode)
}

function knownLine(items: readonly ImportItem[]): ReportLine {
  const known = items.filter((item) => item.outcome === 'known')
  const common = 'Footing has these already, byte for byte. Nothing is counted twice.'
  return {
    key: 'known',
    sentence: `${countedText(known.length, 'activity was', 'activities were')} known already.`,
    groups: grouped(known.map((item) => ({ item, groupKey: 'known', sentence: common, common }))),
  }
}

function mendedLine(items: readonly ImportItem[]): ReportLine {
  const tellings = items
    .filter((item) => item.outcome === 'added')
    .flatMap((item) =>
      (item.issues ?? [])
        .filter(({ code }) => code !== summaryOnlyCode)
        .map((issue) => ({
          item,
          groupKey: issue.code,
          sentence: issue.sentence,
          common: withoutNumbers(issue.sentence),
        })),
    )
  const runCount = new Set(tellings.map(({ item }) => item)).size
  return {
    key: 'mended',
    sentence: `${countedText(runCount, 'run was', 'runs were')} mended on the way in.`,
    groups: grouped(tellings),
  }
}

/** The first sentence with its numbers left open, for a heading over sentences that differ only there. */
function withoutNumbers(sentence: string): string {
  return sentence.replace(/\d+(?:[.,]\d+)*/g, '…')
}

function grouped(tellings: readonly Telling[]): readonly ItemGroup[] {
  return [...Map.groupBy(tellings, ({ groupKey }) => groupKey)]
    .map(([key, alike]) => toGroup(key, alike))
    .sort((a, b) => b.files.length - a.files.length)
}

function toGroup(key: string, alike: readonly Telling[]): ItemGroup {
  const sentences = new Set(alike.map(({ sentence }) => sentence))
  const [only] = sentences
  const isShared = sentences.size === 1
  const files = [...Map.groupBy(alike, ({ item }) => item.file)].map(([file, ofFile]): ReportFile => {
    const activityId = ofFile.find(({ item }) => item.outcome === 'added')?.item.activityId
    return {
      file,
      ...(activityId === undefined ? {} : { activityId }),
      ...(isShared ? {} : { note: [...new Set(ofFile.map(({ sentence }) => sentence))].join(' ') }),
    }
  })
  return { key, sentence: isShared ? (only ?? '') : (alike[0]?.common ?? ''), files }
}

/** "a", "a and b", "a, b and c". */
function joinedText(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
