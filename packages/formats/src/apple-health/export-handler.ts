import type { DailyMeasurement } from '@footing/engine'
import { DailyValues } from './daily-values.ts'
import type { ElementHandler } from './element-scanner.ts'
import { HealthInstantReader } from './health-instant.ts'
import { type HealthQuantity, unitFactor } from './health-units.ts'
import { RecordRows, SourceNames } from './record-rows.ts'
import type { ScannedTag } from './scanned-tag.ts'
import { SleepNights } from './sleep-nights.ts'
import { type FoundWorkout, WorkoutDraft } from './workout-draft.ts'

/** More workouts than anybody records: thirty years of nine a day. */
const mostWorkouts = 100_000
/** Events, parts and routes of all workouts together; real workouts have about twenty each. */
const mostWorkoutParts = 1_000_000

/** Kinds of records whose values are joined to workouts. */
export const sampleKinds = [
  'heartRate',
  'distanceOnFoot',
  'distanceCycling',
  'steps',
  'runningSpeed',
  'runningPower',
] as const
export type SampleKind = (typeof sampleKinds)[number]

interface SampleType {
  readonly kind: SampleKind
  readonly unit: HealthQuantity
}

const sampleTypes: ReadonlyMap<string, SampleType> = new Map([
  ['HKQuantityTypeIdentifierHeartRate', { kind: 'heartRate', unit: 'perMinute' }],
  ['HKQuantityTypeIdentifierDistanceWalkingRunning', { kind: 'distanceOnFoot', unit: 'distanceM' }],
  ['HKQuantityTypeIdentifierDistanceCycling', { kind: 'distanceCycling', unit: 'distanceM' }],
  ['HKQuantityTypeIdentifierStepCount', { kind: 'steps', unit: 'count' }],
  ['HKQuantityTypeIdentifierRunningSpeed', { kind: 'runningSpeed', unit: 'speedMps' }],
  ['HKQuantityTypeIdentifierRunningPower', { kind: 'runningPower', unit: 'powerW' }],
])

const sleepType = 'HKCategoryTypeIdentifierSleepAnalysis'

/** Gathers from the elements of an export what Footing reads: workouts, samples as columns, values of days. */
export class ExportHandler implements ElementHandler {
  rootName: string | undefined
  /** True once the outermost element has ended. */
  isComplete = false
  hasTooManyWorkouts = false
  untimedWorkoutCount = 0
  readonly workouts: FoundWorkout[] = []
  readonly sources = new SourceNames()
  readonly samples = new Map<SampleKind, RecordRows>(sampleKinds.map((kind) => [kind, new RecordRows()]))
  readonly #instants = new HealthInstantReader()
  readonly #days = new Map<string, { readonly values: DailyValues; readonly unit: HealthQuantity }>([
    [
      'HKQuantityTypeIdentifierRestingHeartRate',
      { values: new DailyValues('heartRateRestBpm', 'latest'), unit: 'perMinute' },
    ],
    [
      'HKQuantityTypeIdentifierHeartRateVariabilitySDNN',
      { values: new DailyValues('heartRateVariabilitySdnnMs', 'mean'), unit: 'milliseconds' },
    ],
    ['HKQuantityTypeIdentifierBodyMass', { values: new DailyValues('bodyMassKg', 'latest'), unit: 'massKg' }],
    [
      'HKQuantityTypeIdentifierVO2Max',
      { values: new DailyValues('vo2maxMlPerKgMin', 'latest'), unit: 'oxygen' },
    ],
  ])
  readonly #sleep = new SleepNights()
  readonly #room = { leftCount: mostWorkoutParts }
  #workout: WorkoutDraft | undefined
  #isInCorrelation = false

  open(tag: ScannedTag): void {
    const { name } = tag
    if (this.rootName === undefined) this.rootName = name
    else if (this.#workout !== undefined) this.#workout.open(tag)
    // What a correlation holds stands in the export a second time by itself.
    else if (name === 'Record' && !this.#isInCorrelation) this.#readRecord(tag)
    else if (name === 'Workout') this.#workout = new WorkoutDraft(tag, this.#instants, this.#room)
    else if (name === 'Correlation') this.#isInCorrelation = true
  }

  close(name: string): void {
    if (name === 'Workout') this.#endWorkout()
    else if (name === 'Correlation') this.#isInCorrelation = false
    else if (name === this.rootName) this.isComplete = true
    else this.#workout?.close(name)
  }

  /** Values of days in order of date and quantity. */
  toDays(): DailyMeasurement[] {
    const days = [...this.#days.values()].flatMap(({ values }) => values.toMeasurements())
    days.push(...this.#sleep.toMeasurements())
    const key = ({ date, quantity }: DailyMeasurement) => `${date} ${quantity}`
    return days.sort((a, b) => (key(a) < key(b) ? -1 : 1))
  }

  #endWorkout(): void {
    const workout = this.#workout?.toFoundWorkout()
    if (this.#workout !== undefined && workout === undefined) this.untimedWorkoutCount += 1
    this.#workout = undefined
    if (workout === undefined) return
    if (this.workouts.length < mostWorkouts) this.workouts.push(workout)
    else this.hasTooManyWorkouts = true
  }

  #readRecord(tag: ScannedTag): void {
    const type = tag.repeatedText('type') ?? ''
    const sample = sampleTypes.get(type)
    if (sample !== undefined) {
      const { kind, unit } = sample
      const value = tag.number('value') * unitFactor(unit, tag.repeatedText('unit'))
      this.samples.get(kind)?.add(this.#start(tag), this.#end(tag), value, this.#source(tag))
      return
    }
    const day = this.#days.get(type)
    if (day !== undefined) {
      const value = tag.number('value') * unitFactor(day.unit, tag.repeatedText('unit'))
      day.values.add(this.#start(tag), this.#instants.utcOffsetS, value)
    } else if (type === sleepType) {
      const startLocalS = this.#start(tag) + this.#instants.utcOffsetS
      const endLocalS = this.#end(tag) + this.#instants.utcOffsetS
      this.#sleep.add(startLocalS, endLocalS, tag.repeatedText('value') ?? '', this.#source(tag))
    }
  }

  #start(tag: ScannedTag): number {
    return tag.readWith('startDate', this.#instants.epochSOf) ?? Number.NaN
  }

  #end(tag: ScannedTag): number {
    return tag.readWith('endDate', this.#instants.epochSOf) ?? Number.NaN
  }

  #source(tag: ScannedTag): number {
    return this.sources.numberOf(tag.repeatedText('sourceName') ?? '')
  }
}
