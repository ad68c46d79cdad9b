import {
  type DailyMeasurement,
  type Issue,
  localDateAt,
  localTimeOfDayS,
  type RawActivity,
  unitFactors,
} from '@footing/engine'
import { formatIssue } from '../codes.ts'
import {
  type AppleHealthFile,
  folderOf,
  isAppleHealthExport,
  isRoute,
  routeKey,
} from './apple-health-file.ts'
import { ElementScanner } from './element-scanner.ts'
import { ExportHandler } from './export-handler.ts'
import type { HealthWorkout } from './health-workout.ts'
import { toRawActivity } from './health-workout-activity.ts'
import { encodeHealthWorkout } from './health-workout-json.ts'
import type { FoundWorkout } from './workout-draft.ts'
import { WorkoutRecords } from './workout-records.ts'
import { readWorkoutRoute } from './workout-route.ts'

/** What an export gives, one after the other: its values of days, then its workouts in order of time. */
export type AppleHealthItem =
  | { readonly kind: 'days'; readonly days: readonly DailyMeasurement[] }
  | {
      readonly kind: 'workout'
      /** Kind and local start, such as "Running 2024-05-05 07:00:12". */
      readonly name: string
      readonly raw: RawActivity
      /**
       * Everything that was read for this workout; `decodeHealthWorkout` makes the activity from it again.
       * The same workout in a later export gives the same bytes.
       */
      readonly originalBytes: Uint8Array
    }
  | { readonly kind: 'issue'; readonly path: string; readonly issue: Issue }

const rootName = 'HealthData'
/** More routes than anybody runs. */
const mostRoutes = 200_000

interface ExportFiles {
  readonly mainFiles: readonly AppleHealthFile[]
  readonly routes: ReadonlyMap<string, AppleHealthFile>
}

/** The few files that matter; routes are remembered by name and read when their workout asks for them. */
async function findExportFiles(files: AsyncIterable<AppleHealthFile>): Promise<ExportFiles> {
  const mainFiles: AppleHealthFile[] = []
  const routes = new Map<string, AppleHealthFile>()
  for await (const file of files) {
    if (isAppleHealthExport(file.path)) mainFiles.push(file)
    else if (isRoute(file.path) && routes.size < mostRoutes) routes.set(routeKey('', file.path), file)
  }
  return { mainFiles, routes }
}

function twoDigits(value: number): string {
  return String(Math.floor(value)).padStart(2, '0')
}

function nameOf({ kind, startEpochS, utcOffsetS = 0 }: HealthWorkout): string {
  const timeS = localTimeOfDayS(startEpochS, utcOffsetS)
  const hour = twoDigits(timeS / unitFactors.sPerHour)
  const minute = twoDigits((timeS % unitFactors.sPerHour) / unitFactors.sPerMin)
  const second = twoDigits(timeS % unitFactors.sPerMin)
  return `${kind} ${localDateAt(startEpochS, utcOffsetS)} ${hour}:${minute}:${second}`
}

/** Runs the main file through the handler; what went wrong with it as a whole is returned. */
async function scanExport(file: AppleHealthFile, handler: ExportHandler): Promise<Issue[]> {
  const stream = await file.openStream()
  if (!stream.ok) return [stream.error]
  const scanner = new ElementScanner(handler)
  for await (const chunk of stream.value) {
    scanner.push(chunk)
    if (handler.rootName !== undefined && handler.rootName !== rootName) break
  }
  if (handler.rootName !== rootName) {
    return [formatIssue('not-apple-health', 'This file is not the main file of an Apple Health export.')]
  }
  const issues = [...file.issues]
  if (scanner.isInsideMarkup || !handler.isComplete) {
    issues.push(formatIssue('truncated', 'The export breaks off; everything before that was read.'))
  }
  if (scanner.complaintCount > 0) {
    issues.push(
      formatIssue(
        'xml-damaged',
        'The export breaks the rules of XML in places; what could be read was read.',
      ),
    )
  }
  if (handler.untimedWorkoutCount > 0) {
    issues.push(formatIssue('time-missing', 'Workouts without a start and an end were left out.'))
  }
  if (handler.hasTooManyWorkouts) {
    issues.push(
      formatIssue(
        'too-many-parts',
        'The export holds more workouts than anybody records; the rest was left out.',
      ),
    )
  }
  if ([...handler.samples.values()].some(({ isFull }) => isFull)) {
    issues.push(
      formatIssue(
        'too-many-samples',
        'The export holds more records than a watch makes; the rest was left out.',
      ),
    )
  }
  return issues
}

interface Joining {
  readonly records: WorkoutRecords
  readonly handler: ExportHandler
  readonly routes: ReadonlyMap<string, AppleHealthFile>
  readonly folder: string
}

async function workoutItem(found: FoundWorkout, joining: Joining): Promise<AppleHealthItem> {
  const { records, handler, routes, folder } = joining
  const { summary, sourceName, routePaths } = found
  const files = routePaths.map((path) => routes.get(routeKey(folder, path)))
  const { route, issues } = await readWorkoutRoute(files, summary)
  const workout: HealthWorkout = {
    ...summary,
    records: records.of(found, handler.sources.find(sourceName)),
    ...(route !== undefined && { route }),
  }
  return {
    kind: 'workout',
    name: nameOf(workout),
    raw: toRawActivity(workout, issues),
    originalBytes: encodeHealthWorkout(workout),
  }
}

async function* readExport(
  file: AppleHealthFile,
  routes: ReadonlyMap<string, AppleHealthFile>,
): AsyncGenerator<AppleHealthItem> {
  const handler = new ExportHandler()
  for (const issue of await scanExport(file, handler)) yield { kind: 'issue', path: file.path, issue }
  const days = handler.toDays()
  if (days.length > 0) yield { kind: 'days', days }

  const workouts = [...handler.workouts].sort((a, b) => a.summary.startEpochS - b.summary.startEpochS)
  const records = new WorkoutRecords(
    handler.samples,
    workouts.map(({ summary }) => summary),
  )
  handler.samples.clear()
  const joining = { records, handler, routes, folder: folderOf(file.path) }
  for (const workout of workouts) yield await workoutItem(workout, joining)
}

/**
 * Reads an Apple Health export, zipped or unpacked. The main file is streamed once; what it says is held as
 * columns, eleven bytes a sample, until the workouts at its end say which samples are wanted. All files are
 * first looked at by name, then the main file is opened, then the route of each workout in turn, so they
 * must stay readable until the end.
 */
export async function* readAppleHealth(
  files: AsyncIterable<AppleHealthFile>,
): AsyncGenerator<AppleHealthItem> {
  const { mainFiles, routes } = await findExportFiles(files)
  if (mainFiles.length === 0) {
    const issue = formatIssue(
      'health-export-missing',
      'The main file of the Apple Health export (export.xml) is missing.',
    )
    yield { kind: 'issue', path: '', issue }
  }
  for (const file of mainFiles) yield* readExport(file, routes)
}
