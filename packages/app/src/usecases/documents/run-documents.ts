import type {
  BestEffort,
  Computed,
  EasyJudgement,
  EasyVerdict,
  HardestSpan,
  HeartRateFault,
  InferredIntent,
  IntensityTime,
  Intent,
  LapFacts,
  LocalDate,
  Reason,
  RunDurability,
  RunReport,
  RunStress,
  RunSurface,
  WatchHeartRateSettings,
} from '@footing/engine'
import type { RunRecording } from './recording-documents.ts'
import type { RunStructureShown } from './run-parts-documents.ts'

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
  /** What happened in it, where that is more than an even run: "6 × 3 min at about LT2, 90 s jog". */
  readonly structure?: string
  readonly sentence: string
}

export interface RunsDocument {
  readonly schema: 'footing.runs/1'
  readonly totalCount: number
  /** Recordings left out because a better one of the same run is there, from another device or app. */
  readonly sameRunAgainCount: number
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

interface RunLap extends LapFacts {
  /** Seconds in motion during the lap: what its pace is made from. */
  readonly movingS: number
}

/** One run with everything its page shows. */
export interface RunDocument {
  readonly schema: 'footing.run/1'
  readonly activityId: string
  readonly summary: RunSummary
  /** What an app or an export noted beside the recording, in the runner's words. */
  readonly noted: {
    readonly description?: string
    readonly perceivedExertionCr10?: number
    readonly gear?: string
  }
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
  /** How it was put together; absent where its speed is not known. */
  readonly structure?: RunStructureShown
  /** What it cost, on three scales that are never added up; absent where it is not known at all. */
  readonly stress?: RunStress
  /** Whether pace held to its end, by three measures; *cannot tell* for most runs. */
  readonly held: Pick<RunDurability, 'decoupling' | 'late' | 'marathon'>
  readonly laps: readonly RunLap[]
  readonly bestEfforts: readonly BestEffort[]
  readonly hardestSpans: readonly HardestSpan[]
  readonly watch?: WatchHeartRateSettings
  readonly hasChestStrap?: boolean
  /** How it felt, as the runner told; empty where nothing was told. */
  readonly report: RunReport
  readonly notes: readonly Reason[]
  /** What was mended or left out when the file was read. */
  readonly issues: readonly Reason[]
  /** Where the run came from. */
  readonly fileName: string
  /** The recordings of this run, where several devices or apps recorded it; the one that counts first. */
  readonly recordings?: readonly RunRecording[]
  /** Recordings of the same time that the runner told apart from it. */
  readonly toldApartIds?: readonly string[]
  readonly series: DisplaySeries
}
