import type {
  Activity,
  Annotation,
  DailyMeasurement,
  Intent,
  Issue,
  LocalDate,
  ProfileEntry,
  RunFacts,
  RunReport,
  Sport,
  TalkReport,
} from '@footing/engine'

/** One person's id in a store; the local runner is `localAthleteId`. Every table is keyed by it first. */
export type AthleteId = string
export const localAthleteId: AthleteId = 'local'

/** What became of one imported file, or of one activity inside it. */
export const importOutcomes = ['added', 'known', 'beside', 'not-activity', 'not-run', 'failed'] as const
export type ImportOutcome = (typeof importOutcomes)[number]

/** The bytes of a file as the runner gave them, and where they came from. */
export interface OriginalFile {
  /** SHA-256 of the bytes, hexadecimal. Two files with the same hash are one. */
  readonly contentHash: string
  /** Path or archive entry under which it was met first. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file to be kept. */
export interface NewOriginal extends OriginalFile {
  /** The gzip file that the bytes came out of, where it holds nothing else: it is kept as it is. */
  readonly packed?: Uint8Array
}

/** An activity to be kept, with the facts derived from it where it is a run. */
export interface NewActivity {
  /** First 16 digits of the content hash and the activity's index in the file: stable over imports. */
  readonly activityId: string
  readonly activity: Activity
  readonly facts?: RunFacts
  /** Version of the code that made the facts; must be there when they are. */
  readonly factsVersion?: number
}

/** One file with everything it gave: saved whole or not at all. */
export interface NewImport {
  readonly original: NewOriginal
  readonly activities: readonly NewActivity[]
  readonly issues: readonly Issue[]
  readonly importedEpochS: number
}

/**
 * A file with everything it gave in the form in which it is kept: made by `prepareImport` of `store/`, in whatever
 * thread, and to be handed on as it is.
 */
export interface PreparedImport {
  readonly contentHash: string
  readonly file: PreparedFileRow
  readonly activities: readonly PreparedActivityRow[]
  readonly streams: readonly PreparedStreamRow[]
  readonly facts: readonly PreparedFactsRow[]
}

export interface PreparedFileRow {
  readonly contentHash: string
  readonly name: string
  readonly sizeByte: number
  readonly importedEpochS: number
  /** JSON list of issues. */
  readonly issues: string
  readonly compression: 'zstd' | 'gzip' | 'none'
  readonly bytes: Uint8Array
}

export interface PreparedActivityRow {
  readonly activityId: string
  readonly contentHash: string
  readonly sport: Sport
  readonly surface: string
  readonly startEpochS: number
  readonly utcOffsetS: number
  readonly localDate: LocalDate
  readonly title: string | null
  readonly elapsedS: number
  /** JSON of everything of the activity but its columns: the truth, of which the fields above are copies. */
  readonly header: string
}

export interface PreparedStreamRow {
  readonly activityId: string
  readonly codecVersion: number
  readonly bytes: Uint8Array
}

export interface PreparedFactsRow {
  readonly activityId: string
  readonly factsVersion: number
  /** JSON of the facts. */
  readonly document: string
}

/** A file as it was kept. */
export interface KeptFile extends OriginalFile {
  readonly issues: readonly Issue[]
  readonly importedEpochS: number
}

/** An activity as listed, without its samples. */
export interface ActivityRow {
  readonly activityId: string
  readonly contentHash: string
  readonly fileName: string
  /** What the runner says it is, else what it was taken for. */
  readonly sport: Sport
  /** What it was taken for, where the runner says otherwise. */
  readonly takenForSport?: Sport
  readonly startEpochS: number
  readonly utcOffsetS: number
  readonly localDate: LocalDate
  readonly title?: string
  /** First to last sample; what the file claims where there are no samples. */
  readonly elapsedS: number
}

/** An activity that was not taken for what its file calls it, or that the runner named otherwise. */
export interface SetAsideRow {
  readonly row: ActivityRow
  /** Why it was taken for what it was; empty where nothing was doubted. */
  readonly sentence: string
}

/** Two recordings that are not of one activity, although they look like it. */
export type ToldApart = readonly [activityId: string, otherActivityId: string]

/** What is said anew of how a run felt: null takes back, an absent key leaves what was said. */
export interface RunReportChange {
  readonly talk?: TalkReport | null
  readonly effortCr10?: number | null
}

/** Something Footing said on a day: kept as it was, never recomputed. */
export interface Said {
  readonly kind: string
  readonly date: LocalDate
  readonly document: unknown
}

/**
 * Everything Footing keeps. Implementations: SQLite (embedded) and PostgreSQL, held to the same contract suite
 * (`store.contract.ts`). Every method is atomic: after a kill, what it was to save is whole or absent.
 */
export interface Store {
  /** The hashes among the given ones whose files are already kept. */
  findKnown(athleteId: AthleteId, contentHashes: readonly string[]): Promise<ReadonlySet<string>>
  /** Saves files with their activities in one transaction. A file already kept is left as it is. */
  saveImports(athleteId: AthleteId, imports: readonly (NewImport | PreparedImport)[]): Promise<void>
  /** A kept file with its bytes as the runner gave them and what was noticed on reading it. */
  findOriginal(athleteId: AthleteId, contentHash: string): Promise<KeptFile | undefined>
  /** All activities of every sport, by start. */
  listActivities(athleteId: AthleteId): Promise<readonly ActivityRow[]>
  /**
   * The checked activity with its samples, as it was when saved; or, for deriving facts, without the further channels,
   * which no fact is made from.
   */
  findActivity(
    athleteId: AthleteId,
    activityId: string,
    options?: { readonly isForFacts?: boolean },
  ): Promise<Activity | undefined>
  /** The facts of all runs made by the given version, by start. */
  listRunFacts(athleteId: AthleteId, factsVersion: number): Promise<readonly RunFacts[]>
  /** Ids of runs whose facts are missing or made by another version. */
  listStaleRuns(athleteId: AthleteId, factsVersion: number): Promise<readonly string[]>
  /** Facts, or the rows that were made of them elsewhere. */
  saveRunFacts(
    athleteId: AthleteId,
    factsVersion: number,
    facts: readonly (RunFacts | PreparedFactsRow)[],
  ): Promise<void>
  listProfileEntries(athleteId: AthleteId): Promise<readonly ProfileEntry[]>
  /** Adds an entry, or replaces the one of the same field and day. */
  saveProfileEntry(athleteId: AthleteId, entry: ProfileEntry): Promise<void>
  deleteProfileEntry(athleteId: AthleteId, entry: Pick<ProfileEntry, 'field' | 'from'>): Promise<void>
  /** What the runner said a run was meant to be. */
  listToldIntents(athleteId: AthleteId): Promise<ReadonlyMap<string, Intent>>
  /** Sets or, with `undefined`, takes back what a run was meant to be. */
  saveToldIntent(athleteId: AthleteId, activityId: string, intent: Intent | undefined): Promise<void>
  /** How runs felt, as the runner told; a run of which nothing is told is absent. */
  listRunReports(athleteId: AthleteId): Promise<ReadonlyMap<string, RunReport>>
  saveRunReport(athleteId: AthleteId, activityId: string, change: RunReportChange): Promise<void>
  /** Keys of evidence that the runner wants to count for nothing. */
  listIgnoredEvidence(athleteId: AthleteId): Promise<ReadonlySet<string>>
  saveIgnoredEvidence(
    athleteId: AthleteId,
    told: { readonly evidenceKey: string; readonly isIgnored: boolean },
  ): Promise<void>
  /** Activities other than runs whose sport was inferred or doubted, and all whose sport the runner told; by start. */
  listSetAside(athleteId: AthleteId): Promise<readonly SetAsideRow[]>
  /** Sets or, with `undefined`, takes back which sport an activity is; every reading then says so. */
  saveToldSport(athleteId: AthleteId, activityId: string, sport: Sport | undefined): Promise<void>
  /** Pairs of recordings that the runner told apart, each with the smaller id first. */
  listToldApart(athleteId: AthleteId): Promise<readonly ToldApart[]>
  saveToldApart(
    athleteId: AthleteId,
    told: { readonly pair: ToldApart; readonly isApart: boolean },
  ): Promise<void>
  /** What lists in exports note of activities, by the activity's id. */
  listAnnotations(athleteId: AthleteId): Promise<ReadonlyMap<string, Annotation>>
  /** Adds notes; those of the same activity are replaced. */
  saveAnnotations(athleteId: AthleteId, annotations: ReadonlyMap<string, Annotation>): Promise<void>
  /** Values of days, by day. */
  listDailyMeasurements(athleteId: AthleteId): Promise<readonly DailyMeasurement[]>
  /** Adds values; one of the same day, quantity and source is replaced. */
  saveDailyMeasurements(athleteId: AthleteId, measurements: readonly DailyMeasurement[]): Promise<void>
  /** Proposals (`science/proposals`) that the runner set to another value. */
  listProposalOverrides(athleteId: AthleteId): Promise<Readonly<Record<string, number>>>
  saveProposalOverride(athleteId: AthleteId, name: string, value: number | undefined): Promise<void>
  /** Keeps what was said; the first document of a kind and day stays. */
  saveSaid(athleteId: AthleteId, said: Said): Promise<void>
  listSaid(athleteId: AthleteId, kind: string): Promise<readonly Said[]>
  /** Version of the schema, and complaints about the store's own health; empty when it is well. */
  checkHealth(): Promise<{ readonly schemaVersion: number; readonly complaints: readonly string[] }>
  close(): Promise<void>
}
