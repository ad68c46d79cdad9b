import { ok, type Result } from '@footing/engine'
import { fail } from '../../failures.ts'
import type { Clock } from '../../ports/clock.ts'
import type { ExportFolder, FileInWriting } from '../../ports/export-folder.ts'
import type { ActivityRow, AthleteId, Store } from '../../ports/store.ts'
import { version } from '../../version.ts'
import type { StartActivityWork } from '../activity-work.ts'
import type { ExportDocument } from '../documents/taking-out-documents.ts'
import { readRunner } from '../read-runner.ts'
import { factsVersionOf } from '../values-in-force.ts'
import {
  activityLine,
  activityTitles,
  dayLine,
  dayTitles,
  lapLines,
  lapTitles,
  type RunNumbers,
  runNumbersOf,
} from './activity-tables.ts'
import { contentsFile, contentsText, findExportedFiles } from './export-contents.ts'
import { createExportTally, type ExportTally } from './export-tally.ts'
import { originalNames } from './original-names.ts'
import { answersOf, toldOf } from './personal-documents.ts'
import type { EncodeColumns } from './sample-columns.ts'
import { beatColumnsOf, encoderOf, type SampleFormat, sampleColumnsOf } from './samples.ts'
import { orTrouble } from './troubles.ts'

export interface ExportOptions {
  readonly store: Store
  readonly startWork: StartActivityWork
  readonly clock: Clock
  readonly athleteId: AthleteId
  /** What the runner calls the folder. */
  readonly folderName: string
  readonly folder: ExportFolder
  readonly samples: SampleFormat
  readonly withOriginals: boolean
  readonly onProgress?: (progress: { readonly doneCount: number; readonly totalCount: number }) => void
}

/** Everything that an export will write, known before the first file is. */
interface Plan {
  readonly rows: readonly ActivityRow[]
  /** Names of the files that the runner gave, by their hash. */
  readonly originals: ReadonlyMap<string, string>
}

/**
 * Takes everything of a person out into a folder: tables of activities, laps and days, the samples, the files as they
 * were given, what the runner entered, and the answers of today. One activity at a time is in memory, besides the
 * facts that the answers need. Each file is whole or absent; an export that was stopped is finished by the next.
 *
 * The folder must be empty or hold an earlier export. Then what is ours in it is replaced, what is ours and no longer
 * part of the export is taken away, and everything else is left alone.
 */
export async function exportArchive(options: ExportOptions): Promise<Result<ExportDocument>> {
  const { clock, folder, folderName, samples, withOriginals } = options
  const earlier = await findExportedFiles(folder)
  if (earlier === undefined && !(await folder.isEmpty())) {
    return fail(
      'export-folder-not-empty',
      `${folderName} holds other things than an export of Footing. Choose a new or an empty folder.`,
    )
  }
  const plan = await planOf(options)
  const planned = plannedFiles(plan, options)
  for (const path of planned) {
    if (earlier?.has(path) !== true && (await folder.has(path))) {
      return fail(
        'export-folder-not-empty',
        `${path} in ${folderName} is not of the earlier export and would be replaced. Move it away first.`,
      )
    }
  }
  const contents = {
    version,
    asOf: clock.today(),
    files: [...new Set([...planned, ...(earlier ?? [])])].sort(),
  }
  await writeWhole(folder, contentsFile, contentsText({ ...contents, isComplete: false }))

  const tally = createExportTally(options, plan.rows.length + (withOriginals ? plan.originals.size : 0))
  await writePersonal(options, tally)
  await writeActivities(options, plan, tally)
  if (withOriginals) await writeOriginals(options, plan, tally)

  const kept = tally.files()
  for (const path of earlier ?? []) {
    if (kept.has(path)) continue
    await folder.remove(path)
    tally.removed()
  }
  await writeWhole(
    folder,
    contentsFile,
    contentsText({ ...contents, files: [...kept].sort(), isComplete: true }),
  )
  return ok(tally.report({ folder: folderName, samples, activityCount: plan.rows.length }))
}

async function planOf({ store, athleteId }: ExportOptions): Promise<Plan> {
  const rows = await store.listActivities(athleteId)
  const files = new Map(
    rows.map(({ contentHash, fileName }) => [contentHash, { contentHash, name: fileName }]),
  )
  return { rows, originals: originalNames([...files.values()]) }
}

const tableFiles = ['activities.csv', 'laps.csv', 'days.csv', 'profile.json', 'answers.json'] as const

function samplesPath({ localDate, activityId }: ActivityRow, ending: string): string {
  return `samples/${localDate}-${activityId}${ending}`
}

/** Every file that may be written; one of samples or beats is not, where an activity has none. */
function plannedFiles(
  { rows, originals }: Plan,
  { samples, withOriginals }: ExportOptions,
): readonly string[] {
  return [
    ...tableFiles,
    ...(samples === 'none'
      ? []
      : rows.flatMap((row) => [samplesPath(row, `.${samples}`), samplesPath(row, `-beats.${samples}`)])),
    ...(withOriginals ? [...originals.values()].map((name) => `originals/${name}`) : []),
  ]
}

/** Writes one file from its pieces; where that fails nothing of it stays. Gives its size. */
async function writeWhole(
  folder: ExportFolder,
  path: string,
  content: string | Uint8Array | Iterable<string | Uint8Array>,
): Promise<number> {
  const file = await folder.create(path)
  try {
    if (typeof content === 'string' || content instanceof Uint8Array) await file.write(content)
    else for (const piece of content) await file.write(piece)
    return await file.finish()
  } finally {
    await file.discard()
  }
}

async function writePersonal(options: ExportOptions, tally: ExportTally): Promise<void> {
  const { store, athleteId, clock, folder } = options
  const runner = await readRunner({ store, startWork: options.startWork, athleteId, asOf: clock.today() })
  const documents = {
    'answers.json': await answersOf(store, runner),
    'profile.json': await toldOf(store, athleteId),
  }
  for (const [path, document] of Object.entries(documents)) {
    tally.wrote(path, await writeWhole(folder, path, `${JSON.stringify(document, null, 2)}\n`))
  }
  const days = await store.listDailyMeasurements(athleteId)
  tally.wrote('days.csv', await writeWhole(folder, 'days.csv', [dayTitles, ...days.map(dayLine)]))
}

async function readRunNumbers({ store, athleteId }: ExportOptions): Promise<ReadonlyMap<string, RunNumbers>> {
  const factsVersion = factsVersionOf(await store.listProposalOverrides(athleteId))
  const facts = await store.listRunFacts(athleteId, factsVersion)
  return new Map(facts.map((run) => [run.activityId, runNumbersOf(run)]))
}

/** The tables of activities and laps, and beside them the samples of each, in one go. */
async function writeActivities(options: ExportOptions, plan: Plan, tally: ExportTally): Promise<void> {
  const { folder, samples } = options
  const numbers = await readRunNumbers(options)
  const encode = samples === 'none' ? undefined : await encoderOf(samples)
  const activities = await folder.create('activities.csv')
  const laps = await folder.create('laps.csv')
  try {
    await activities.write(activityTitles)
    await laps.write(lapTitles)
    for (const row of plan.rows) {
      await writeActivity({ ...options, plan, tally, numbers, encode, activities, laps }, row)
      tally.stepped()
    }
    tally.wrote('activities.csv', await activities.finish())
    tally.wrote('laps.csv', await laps.finish())
  } finally {
    await activities.discard()
    await laps.discard()
  }
}

interface InWriting extends ExportOptions {
  readonly plan: Plan
  readonly tally: ExportTally
  readonly numbers: ReadonlyMap<string, RunNumbers>
  readonly encode: EncodeColumns | undefined
  readonly activities: FileInWriting
  readonly laps: FileInWriting
}

async function writeActivity(writing: InWriting, row: ActivityRow): Promise<void> {
  const { store, athleteId, folder, samples, encode, tally, plan, withOriginals } = writing
  const found = await orTrouble(() => store.findActivity(athleteId, row.activityId))
  if (!found.ok || found.value === undefined) {
    const sentence = found.ok ? 'The store has lost this activity.' : found.error.sentence
    tally.trouble({ file: samplesPath(row, `.${samples}`), code: 'activity-damaged', sentence })
    return
  }
  const activity = found.value
  const hasSamples = encode !== undefined && activity.streams.timeS.length > 0
  const samplesFile = hasSamples ? samplesPath(row, `.${samples}`) : undefined
  const originalName = withOriginals ? plan.originals.get(row.contentHash) : undefined
  const originalFile = originalName === undefined ? undefined : `originals/${originalName}`
  await writing.activities.write(
    activityLine({ row, activity, numbers: writing.numbers.get(row.activityId), samplesFile, originalFile }),
  )
  await writing.laps.write(lapLines({ row, activity }))
  tally.laps(activity.laps.length)
  if (encode === undefined) return
  if (samplesFile !== undefined) {
    tally.wrote(samplesFile, await writeWhole(folder, samplesFile, encode(sampleColumnsOf(activity))))
  }
  const beats = beatColumnsOf(activity)
  if (beats !== undefined) {
    const path = samplesPath(row, `-beats.${samples}`)
    tally.wrote(path, await writeWhole(folder, path, encode(beats)))
  }
}

/** Every file as it is kept, after its bytes were found to be those of its hash. */
async function writeOriginals(options: ExportOptions, plan: Plan, tally: ExportTally): Promise<void> {
  const { store, athleteId, folder } = options
  for (const [contentHash, name] of plan.originals) {
    const path = `originals/${name}`
    const found = await orTrouble(() => store.findOriginal(athleteId, contentHash))
    if (found.ok && found.value !== undefined && (await hashOf(found.value.bytes)) === contentHash) {
      tally.wrote(path, await writeWhole(folder, path, found.value.bytes))
    } else {
      const sentence = 'The kept bytes of this file are damaged: they are not those that were imported.'
      tally.trouble({ file: path, code: 'original-damaged', sentence })
    }
    tally.stepped()
  }
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return Buffer.from(digest).toString('hex')
}
