import { type ChannelName, type Issue, type RawActivity, type TimerPause, unitFactors } from '@footing/engine'
import { formatIssue } from '../codes.ts'
import { ColumnBuilder, type SampleRow } from '../column-builder.ts'
import { IsoInstantReader } from './iso-instant.ts'
import { findSport } from './sport-words.ts'
import { toStepsPerMinute } from './steps-per-minute.ts'

/**
 * Programs that begin a new piece of track without a stop go on at the next second; a piece that begins
 * later than that was begun by starting the timer again.
 */
const nextSampleS = 1

/** Channels that no sensor leaves at exactly zero throughout: there, zero is how "nothing" was written. */
const silentAtZero: readonly ChannelName[] = ['distanceM', 'speedMps', 'elevationM', 'cadenceSpm', 'powerW']

const longestTitle = 200

/** A summary's start further ahead of the first sample than this belongs to another clock. */
const longestLeadS = unitFactors.sPerHour

function samplesPhrase(count: number): string {
  return count === 1 ? 'One sample' : `${count} samples`
}

/** What only one of the two formats knows about an activity. */
export interface DraftSummary
  extends Pick<RawActivity, 'format' | 'claimed' | 'laps'>,
    Partial<Pick<RawActivity, 'device' | 'claimedSport'>> {
  readonly title?: string
  /** The start as a summary row gives it. */
  readonly claimedStartEpochS?: number
}

/** An activity while its samples are being read, in file order; what TCX and GPX have in common. */
export class ActivityDraft {
  readonly #samples = new ColumnBuilder()
  readonly #instants = new IsoInstantReader()
  readonly #pauses: TimerPause[] = []
  #lastEpochS = Number.NaN
  #pieceBegins = false
  #utcOffsetS: number | undefined
  #zonelessCount = 0
  #untimedCount = 0
  #backwardsCount = 0
  #firstBackwardsIndex = 0
  #twoHeartRatesCount = 0
  #heartRatesDifferCount = 0

  /** The sample being read. */
  get row(): SampleRow {
    return this.#samples.row
  }

  get sampleCount(): number {
    return this.#samples.sampleCount
  }

  get hasUntimedSamples(): boolean {
    return this.#untimedCount > 0
  }

  get lastEpochS(): number {
    return this.#lastEpochS
  }

  /** Reads an instant in the file's own clock; the first one with a zone gives the runner's offset from UTC. */
  instantEpochS(text: string): number {
    const epochS = this.#instants.epochSOf(text)
    if (Number.isNaN(epochS)) return epochS
    if (!this.#instants.hasZone) this.#zonelessCount += 1
    this.#utcOffsetS ??= this.#instants.utcOffsetS
    return epochS
  }

  /** A new piece of track begins: the timer had stopped before it, unless it goes on at once. */
  beginPiece(): void {
    this.#pieceBegins = this.sampleCount > 0
  }

  /** The sample's heart rate outside the Garmin extension, which yields to the one inside it. */
  setPlainHeartRate(heartRateBpm: number): void {
    if (Number.isNaN(this.row.heartRateBpm)) this.row.heartRateBpm = heartRateBpm
    else this.#noteTwoHeartRates(heartRateBpm, this.row.heartRateBpm)
  }

  setExtensionHeartRate(heartRateBpm: number): void {
    if (Number.isNaN(heartRateBpm)) return
    if (!Number.isNaN(this.row.heartRateBpm)) this.#noteTwoHeartRates(this.row.heartRateBpm, heartRateBpm)
    this.row.heartRateBpm = heartRateBpm
  }

  /** Ends the sample. One without a time cannot be placed and is left out. */
  endSample(): void {
    const { row } = this
    const { epochS } = row
    if (Number.isNaN(epochS)) {
      this.#untimedCount += 1
      this.#samples.clearRow()
      return
    }
    // Latitude and longitude of exactly zero are how programs write "no position".
    if (row.latitudeDeg === 0 && row.longitudeDeg === 0) {
      row.latitudeDeg = Number.NaN
      row.longitudeDeg = Number.NaN
    }
    if (epochS < this.#lastEpochS) {
      if (this.#backwardsCount === 0) this.#firstBackwardsIndex = this.sampleCount
      this.#backwardsCount += 1
    }
    if (this.#pieceBegins && epochS > this.#lastEpochS + nextSampleS) {
      this.#pauses.push({ startEpochS: this.#lastEpochS, endEpochS: epochS })
    }
    this.#pieceBegins = false
    this.#lastEpochS = epochS
    this.#samples.append()
  }

  toRawActivity(summary: DraftSummary): RawActivity {
    const { format, claimed, laps, device, claimedSport, title } = summary
    const { sport, surface } = findSport(claimedSport)
    for (const channel of silentAtZero) {
      if (this.#samples.column(channel)?.every((value) => value === 0 || Number.isNaN(value)) === true)
        this.#samples.drop(channel)
    }
    const issues = [...this.#issues(), ...toStepsPerMinute(this.#samples, sport)]
    const startEpochS = this.#startEpochS(summary.claimedStartEpochS)
    if (startEpochS === undefined) {
      issues.push(formatIssue('time-missing', 'The file does not say when this was.'))
    }
    const shownTitle = title?.trim().slice(0, longestTitle) ?? ''
    return {
      format,
      ...(claimedSport === undefined ? {} : { claimedSport }),
      ...(sport === undefined ? {} : { sport }),
      ...(surface === undefined ? {} : { surface }),
      ...(startEpochS === undefined ? {} : { startEpochS }),
      ...(this.#utcOffsetS === undefined ? {} : { utcOffsetS: this.#utcOffsetS }),
      ...(shownTitle === '' ? {} : { annotation: { title: shownTitle } }),
      ...(device === undefined ? {} : { device }),
      claimed,
      streams: this.#samples.toStreams(startEpochS ?? 0),
      laps,
      pauses: this.#pauses,
      issues,
    }
  }

  /** The claimed start where it fits the samples, for the timer may run before the first sample. */
  #startEpochS(claimedStartEpochS: number | undefined): number | undefined {
    const firstEpochS = this.#samples.epochSAt(0)
    if (Number.isNaN(firstEpochS)) return claimedStartEpochS
    if (claimedStartEpochS === undefined) return firstEpochS
    const leadS = firstEpochS - claimedStartEpochS
    return leadS >= 0 && leadS < longestLeadS ? claimedStartEpochS : firstEpochS
  }

  #noteTwoHeartRates(plainBpm: number, extensionBpm: number): void {
    this.#twoHeartRatesCount += 1
    if (plainBpm !== extensionBpm) this.#heartRatesDifferCount += 1
  }

  #issues(): Issue[] {
    const issues: Issue[] = []
    if (this.#untimedCount > 0 && this.sampleCount > 0) {
      issues.push(
        formatIssue(
          'samples-without-time',
          `${samplesPhrase(this.#untimedCount)} had no time and were left out.`,
        ),
      )
    }
    if (this.#backwardsCount > 0) {
      issues.push(
        formatIssue(
          'time-runs-backwards',
          `${samplesPhrase(this.#backwardsCount)} came before the time of the one ahead.`,
          { sampleIndex: this.#firstBackwardsIndex },
        ),
      )
    }
    if (this.#zonelessCount > 0) {
      issues.push(formatIssue('time-zone-missing', 'The times name no time zone; they were taken as UTC.'))
    }
    if (this.#twoHeartRatesCount > 0) {
      issues.push(
        formatIssue(
          'two-heart-rates',
          `${samplesPhrase(this.#twoHeartRatesCount)} gave two heart rates (${this.#heartRatesDifferCount} times different ones); the one in the Garmin extension was taken.`,
        ),
      )
    }
    return issues
  }
}
