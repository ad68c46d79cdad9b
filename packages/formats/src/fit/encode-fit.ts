/** Writes an activity as a FIT file that watches' own software and other readers accept. */

import type { Device, RawActivity, RawLap } from '@footing/engine'
import {
  antPlusHeartRate,
  creatorIndex,
  localWristHeartRate,
  sourceTypes,
  toManufacturerNumber,
} from './device.ts'
import { encodeRecords } from './encode-records.ts'
import { encodeWorkout } from './encode-workout.ts'
import { activityKindNumber } from './file-kinds.ts'
import { toFitS } from './fit-clock.ts'
import { FitWriter } from './fit-writer.ts'
import { toStoredTrigger } from './laps.ts'
import { eventTypes } from './pauses.ts'
import { lengthKinds } from './pool-lengths.ts'
import {
  activityMessage,
  deviceInfoMessage,
  fileIdMessage,
  lapMessage,
  lengthMessage,
  sessionMessage,
  timeInZoneMessage,
  zonesTargetMessage,
} from './profile.ts'
import { isOnFoot, toStoredSport } from './sport-names.ts'
import { summarize } from './summarize.ts'
import { zoneMethods } from './watch-settings.ts'

const sessionEvent = 8
const lapEvent = 9
const activityEvent = 26
const lengthEvent = 28
const heartRateDeviceIndex = 1

/**
 * The bytes of a FIT file with this one activity. Times are whole seconds, heart rate whole beats, distance
 * centimetres, speed millimetres per second, elevation fifths of a metre. What the activity does not claim is
 * worked out from its samples; a file must have a lap, so one without any gets one that spans it. Of the further
 * channels those with a field of the format's own are written, of beats their intervals, between the records that
 * they fall between; a workout without a name takes the title, for which the format has no other place. Without
 * `startEpochS` the times count from when the watch was switched on, as on a watch that does not know the date.
 */
export function encodeFitActivity(activity: RawActivity): Uint8Array<ArrayBuffer> {
  const { startEpochS, utcOffsetS, streams, watch } = activity
  const toFileS = startEpochS === undefined ? (epochS: number) => epochS : toFitS
  const startFitS = Math.round(toFileS(startEpochS ?? 0))
  const summary = summarize(activity)
  const endFitS = Math.ceil(startFitS + summary.elapsedS)
  const storedSport = toStoredSport(activity)
  const writer = new FitWriter()

  writer.single(fileIdMessage, {
    kind: activityKindNumber,
    ...storedDevice(activity.device),
    createdFitS: startFitS,
  })
  encodeDevices(writer, activity, startFitS)
  const { annotation, workout } = activity
  const workoutName = workout?.name ?? annotation?.title
  if (workout !== undefined || workoutName !== undefined) {
    const named = workoutName === undefined ? {} : { name: workoutName }
    encodeWorkout(writer, { ...named, steps: workout?.steps ?? [] }, storedSport.sport ?? 0)
  }
  encodeRecords(writer, {
    streams,
    extraStreams: activity.extraStreams,
    beats: activity.beats,
    startFitS,
    endFitS,
    isOnFoot: isOnFoot(activity.sport),
    pauses: activity.pauses.map((pause) => ({
      startFitS: Math.round(toFileS(pause.startEpochS)),
      endFitS: Math.round(toFileS(pause.endEpochS)),
    })),
  })
  const laps = activity.laps.length > 0 ? activity.laps : [wholeLap(startEpochS ?? 0, summary)]
  laps.forEach((lap, messageIndex) => {
    const { startEpochS: lapStartEpochS, trigger, ...values } = lap
    const startFitS = Math.round(toFileS(lapStartEpochS))
    writer.single(lapMessage, {
      ...values,
      timestampFitS: Math.ceil(startFitS + lap.elapsedS),
      messageIndex,
      event: lapEvent,
      eventType: eventTypes.stop,
      startFitS,
      ...optionalTrigger(trigger),
      ...storedSport,
    })
  })
  activity.poolLengths?.forEach(({ startEpochS: lengthStartEpochS, isActive, ...length }, messageIndex) => {
    const startFitS = Math.round(toFileS(lengthStartEpochS))
    writer.single(lengthMessage, {
      ...length,
      timestampFitS: Math.ceil(startFitS + length.elapsedS),
      messageIndex,
      event: lengthEvent,
      eventType: eventTypes.stop,
      startFitS,
      kind: isActive ? lengthKinds.active : lengthKinds.idle,
    })
  })
  if (watch) encodeWatchSettings(writer, watch, endFitS)
  writer.single(sessionMessage, {
    ...summary,
    timestampFitS: endFitS,
    messageIndex: 0,
    event: sessionEvent,
    eventType: eventTypes.stop,
    startFitS,
    ...storedSport,
    firstLapIndex: 0,
    lapCount: laps.length,
    ...(annotation?.perceivedExertionCr10 !== undefined && {
      perceivedExertionCr10: annotation.perceivedExertionCr10,
    }),
  })
  writer.single(activityMessage, {
    timestampFitS: endFitS,
    timerS: summary.timerS ?? summary.elapsedS,
    sessionCount: 1,
    kind: 0,
    event: activityEvent,
    eventType: eventTypes.stop,
    ...(utcOffsetS !== undefined &&
      startEpochS !== undefined && { localTimestampFitS: endFitS + utcOffsetS }),
  })
  return writer.finish()
}

function optionalTrigger(trigger: RawLap['trigger']): { readonly trigger?: number } {
  const stored = toStoredTrigger(trigger)
  return stored === undefined ? {} : { trigger: stored }
}

function wholeLap(startEpochS: number, summary: ReturnType<typeof summarize>): RawLap {
  const { ascentM: _, ...values } = summary
  return { startEpochS, ...values, trigger: 'session-end' }
}

/** A product is a number in FIT, or a name in a field of its own. */
function storedDevice(device: Device | undefined) {
  const { manufacturer, product } = device ?? {}
  const isNumber = product !== undefined && /^\d+$/.test(product)
  return {
    ...(manufacturer !== undefined && { manufacturer: toManufacturerNumber(manufacturer) }),
    ...(product !== undefined && (isNumber ? { product: Number(product) } : { productName: product })),
  }
}

function encodeDevices(writer: FitWriter, activity: RawActivity, timestampFitS: number): void {
  const { device, hasChestStrap } = activity
  const softwareVersion = Number(device?.softwareVersion ?? Number.NaN)
  if (device) {
    writer.single(deviceInfoMessage, {
      timestampFitS,
      deviceIndex: creatorIndex,
      ...storedDevice(device),
      ...(Number.isFinite(softwareVersion) && { softwareVersion }),
      sourceType: sourceTypes.local,
    })
  }
  if (hasChestStrap !== undefined) {
    writer.single(deviceInfoMessage, {
      timestampFitS,
      deviceIndex: heartRateDeviceIndex,
      deviceType: hasChestStrap ? antPlusHeartRate : localWristHeartRate,
      sourceType: hasChestStrap ? sourceTypes.antPlus : sourceTypes.local,
    })
  }
}

/** The settings twice: as the sport's targets, which old readers know, and with the session's zones. */
function encodeWatchSettings(
  writer: FitWriter,
  watch: NonNullable<RawActivity['watch']>,
  timestampFitS: number,
): void {
  const { zoneMethod, heartRateRestBpm, zoneUpperBpm, ...bpm } = watch
  const stored = { ...bpm, ...(zoneMethod && { zoneMethod: zoneMethods.indexOf(zoneMethod) }) }
  writer.single(zonesTargetMessage, stored)
  writer.single(timeInZoneMessage, {
    timestampFitS,
    referenceMessage: sessionMessage.number,
    referenceIndex: 0,
    ...stored,
    ...(heartRateRestBpm !== undefined && { heartRateRestBpm }),
    ...(zoneUpperBpm && { zoneUpperBpm }),
  })
}
