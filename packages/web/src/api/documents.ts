// stand-in
import type {
  BestEffort,
  CheckAnswer,
  Computed,
  EasyAnswer,
  EasyJudgement,
  EasyVerdict,
  HardestSpan,
  HeartRateFault,
  InferredIntent,
  IntensityTime,
  Intent,
  LapFacts,
  LocalDate,
  PlanAnswer,
  ProfileEntry,
  ProfileField,
  Reason,
  RunSurface,
  WatchHeartRateSettings,
  WhyAnswer,
} from '@footing/engine'
export type ImportOutcome = 'added' | 'known' | 'not-activity' | 'not-run' | 'failed'
/**
 * The answers as they leave the program, on the command line (`--json`) and over HTTP alike. Each names its
 * shape and the shape's version in `schema`; a change that could break a reader raises the version.
 */

export interface EasyDocument extends EasyAnswer {
  readonly schema: 'footing.easy/1'
}

/** One run that was meant easy, with what is needed to draw it. */
export interface CheckedRun {
  readonly activityId: string
  readonly date: LocalDate
  readonly title?: string
  readonly distanceM?: number
  readonly movingS: number
  readonly intent: Intent
  readonly intentProbabilityFrac: number
  /** Absent where the run could not be judged; `reasons` then say why. */
  readonly verdict?: EasyVerdict
  readonly stayedEasyProbabilityFrac?: number
  readonly underCeilingFrac?: number
  readonly nearTheTopFrac?: number
  readonly overCeilingFrac?: number
  readonly crossedAtMinute?: number
  readonly from?: 'heart-rate' | 'speed'
  readonly reasons: readonly Reason[]
  /** The run's verdict in one sentence. */
  readonly sentence: string
}

export interface CheckDocument extends CheckAnswer {
  readonly schema: 'footing.check/1'
  readonly weeksCount: number
  /** Runs meant easy in the period, newest first: those of `activityIds`. */
  readonly runs: readonly CheckedRun[]
}

export interface WhyDocument extends WhyAnswer {
  readonly schema: 'footing.why/1'
}

export interface PlanDocument extends PlanAnswer {
  readonly schema: 'footing.plan/1'
  readonly daysCount: number
}

export interface ProfileFieldState {
  readonly field: ProfileField
  readonly meaning: string
  readonly kind: 'date' | 'choice' | 'number'
  readonly lowest?: number
  readonly highest?: number
  readonly choices?: readonly string[]
  /** The entry that holds today. */
  readonly current?: ProfileEntry
  /** All entries, oldest first. */
  readonly entries: readonly ProfileEntry[]
}

export interface ProfileDocument {
  readonly schema: 'footing.profile/1'
  readonly fields: readonly ProfileFieldState[]
}

/** One number that is Footing's own proposal, and what the runner made of it. */
export interface ConstantState {
  readonly name: string
  readonly value: number
  readonly proposedValue: number
  readonly unit: string
  readonly meaning: string
  readonly lowest: number
  readonly highest: number
  readonly anchor?: string
  readonly isChanged: boolean
}

export interface ConstantsDocument {
  readonly schema: 'footing.constants/1'
  readonly constants: readonly ConstantState[]
}

export interface StatusDocument {
  readonly schema: 'footing.status/1'
  readonly version: string
  readonly today: LocalDate
  /** Grows whenever an answer may have changed. */
  readonly revision: number
  readonly runCount: number
  /** Activities of every sport. */
  readonly activityCount: number
  readonly firstDate?: LocalDate
  readonly lastDate?: LocalDate
  /** True while the sample runner is shown, for want of runs of one's own. */
  readonly isSample: boolean
  /** The import that runs at this moment. */
  readonly import?: { readonly importId: string; readonly progress?: ImportProgress }
}

export interface DoctorCheck extends Reason {
  readonly standing: 'well' | 'attention' | 'trouble'
}

export interface DoctorDocument {
  readonly schema: 'footing.doctor/1'
  /** False when a check stands at trouble. */
  readonly isWell: boolean
  readonly checks: readonly DoctorCheck[]
}

export interface FailureDocument {
  readonly error: Reason
}

/**
 * How an import is counted: one count for each activity in a file, and one for a file that holds none. An
 * activity that is kept but is no run (a ride, a swim) is `notRun`. A file met before counts its kept
 * activities as `known`, of whatever sport. A file without an activity is not kept, so it is `notActivity`
 * each time. A file or an activity that cannot be read is `failed`.
 */
export interface ImportCounts {
  readonly added: number
  readonly known: number
  readonly notActivity: number
  readonly notRun: number
  readonly failed: number
}

/** What became of one activity, or of one file that gave none: one item for each count. */
export interface ImportItem {
  readonly file: string
  readonly outcome: ImportOutcome
  /** Stable; says more exactly than the outcome what happened. */
  readonly code: string
  readonly sentence: string
  readonly activityId?: string
  readonly date?: LocalDate
  /** Trouble that was got over: the activity is in, and this is what was mended or left out. */
  readonly issues?: readonly Reason[]
}

export interface ImportDocument {
  readonly schema: 'footing.import/1'
  readonly counts: ImportCounts
  readonly fileCount: number
  readonly isCancelled: boolean
  readonly durationS: number
  readonly items: readonly ImportItem[]
}

export interface ImportProgress {
  readonly filesDone: number
  readonly filesTotal: number
  readonly bytesDone: number
  readonly bytesTotal: number
  /** Files per second so far. */
  readonly ratePerS: number
  /** Absent until there is a rate. */
  readonly secondsLeft?: number
  /** Date of the activity read last. */
  readonly currentDate?: LocalDate
  readonly counts: ImportCounts
}

export const importPhases = ['collecting', 'running', 'done', 'cancelled', 'failed'] as const
export type ImportPhase = (typeof importPhases)[number]

/** An import that the server runs. */
export interface ImportStateDocument {
  readonly schema: 'footing.import-state/1'
  readonly importId: string
  readonly phase: ImportPhase
  /** Files uploaded so far. */
  readonly fileCount: number
  readonly progress?: ImportProgress
  /** There when the import is over; long imports list every file. */
  readonly report?: ImportDocument
  readonly error?: Reason
}

/** A run in a list. A value that is not known is an absent key; the run itself says why. */
export interface RunSummary {
  readonly activityId: string
  readonly date: LocalDate
  readonly startEpochS: number
  readonly utcOffsetS: number
  readonly title?: string
  readonly surface: RunSurface
  readonly deviceName?: string
  readonly distanceM?: number
  readonly elapsedS: number
  readonly timerS: number
  readonly movingS: number
  readonly ascentM?: number
  readonly averageSpeedMps?: number
  readonly gradeAdjustedSpeedMps?: number
  readonly averageHeartRateBpm?: number
  readonly intent: Intent
  readonly intentProbabilityFrac: number
  readonly intentFrom: 'runner' | 'inferred'
  /** Only for runs meant easy that could be judged. */
  readonly verdict?: EasyVerdict
  readonly easyS?: number
  readonly moderateS?: number
  readonly hardS?: number
  readonly sentence: string
}

export interface RunsDocument {
  readonly schema: 'footing.runs/1'
  readonly totalCount: number
  /** Newest first. */
  readonly runs: readonly RunSummary[]
  /** Hand this in as `before` to get the next, older ones; absent at the end. */
  readonly nextBefore?: string
}

/** Columns for drawing a run: entry i of each column is the mean of the samples around `elapsedS[i]`. */
export interface DisplaySeries {
  readonly elapsedS: readonly number[]
  /** Null where there is no sample. A channel that the run does not have is an absent key. */
  readonly heartRateBpm?: readonly (number | null)[]
  readonly speedMps?: readonly (number | null)[]
  readonly gradeAdjustedSpeedMps?: readonly (number | null)[]
  readonly elevationM?: readonly (number | null)[]
  readonly distanceM?: readonly (number | null)[]
  /** The way from above, in metres east and north of the middle of the run. */
  readonly eastM?: readonly (number | null)[]
  readonly northM?: readonly (number | null)[]
}

/** One run with everything its page shows. */
export interface RunDocument {
  readonly schema: 'footing.run/1'
  readonly activityId: string
  readonly summary: RunSummary
  /** The verdict in one sentence. */
  readonly sentence: string
  readonly intent: InferredIntent
  readonly intensity: Computed<IntensityTime>
  readonly easyJudgement: Computed<EasyJudgement>
  readonly distance: Computed<{ valueM: number; from: 'device' | 'positions' | 'claim' }>
  readonly ascent: Computed<{ valueM: number }>
  readonly descent: Computed<{ valueM: number }>
  readonly averageSpeed: Computed<{ valueMps: number }>
  readonly gradeAdjustedSpeed: Computed<{ valueMps: number }>
  readonly heartRate: Computed<{
    averageBpm: number
    highestSustainedBpm: number
    lowestSustainedBpm: number
    usableFrac: number
  }>
  readonly heartRateFaults: readonly HeartRateFault[]
  readonly laps: readonly LapFacts[]
  readonly bestEfforts: readonly BestEffort[]
  readonly hardestSpans: readonly HardestSpan[]
  readonly watch?: WatchHeartRateSettings
  readonly hasChestStrap?: boolean
  readonly notes: readonly Reason[]
  /** What was mended or left out when the file was read. */
  readonly issues: readonly Reason[]
  /** Where the run came from. */
  readonly fileName: string
  readonly series: DisplaySeries
}
