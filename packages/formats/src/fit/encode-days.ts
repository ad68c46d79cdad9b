/** Writes values of whole days as a file of monitoring, the kind that watches keep beside their activities. */

import { type DailyMeasurement, dayNumber, unitFactors } from '@footing/engine'
import {
  maxMetMessage,
  monitoringHeartRateMessage,
  monitoringInfoMessage,
  sleepLevelMessage,
  variabilityStatusMessage,
  weightScaleMessage,
} from './day-profile.ts'
import { toManufacturerNumber } from './device.ts'
import { monitoringKindNumber } from './file-kinds.ts'
import { toFitS } from './fit-clock.ts'
import { FitWriter } from './fit-writer.ts'
import { fileIdMessage } from './profile.ts'

/** The hour at which a made-up day is measured and a made-up night ends. */
const morningHour = 7
const lightSleep = 2
const awake = 1

export interface DaysToEncode {
  readonly days: readonly DailyMeasurement[]
  /** The maker of the watch, such as "Garmin". */
  readonly manufacturer: string
  readonly utcOffsetS: number
}

/**
 * The bytes of a FIT file with these values, each at seven in the morning of its day. Standard deviations of
 * beat intervals have no field in FIT and are left out.
 */
export function encodeFitDays({ days, manufacturer, utcOffsetS }: DaysToEncode): Uint8Array<ArrayBuffer> {
  const writer = new FitWriter()
  const sorted = days.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
  const morningFitS = ({ date }: DailyMeasurement): number =>
    toFitS(dayNumber(date) * unitFactors.sPerDay + morningHour * unitFactors.sPerHour - utcOffsetS)
  const createdFitS = sorted[0] === undefined ? 0 : morningFitS(sorted[0])
  writer.single(fileIdMessage, {
    kind: monitoringKindNumber,
    manufacturer: toManufacturerNumber(manufacturer),
    createdFitS,
  })
  writer.single(monitoringInfoMessage, {
    timestampFitS: createdFitS,
    localTimestampFitS: createdFitS + utcOffsetS,
  })
  for (const day of sorted) encodeDay(writer, day, morningFitS(day))
  return writer.finish()
}

function encodeDay(writer: FitWriter, { quantity, value }: DailyMeasurement, timestampFitS: number): void {
  switch (quantity) {
    case 'heartRateRestBpm':
      writer.single(monitoringHeartRateMessage, { timestampFitS, heartRateRestBpm: value })
      return
    case 'heartRateVariabilityRmssdMs':
      writer.single(variabilityStatusMessage, { timestampFitS, lastNightRmssdMs: value })
      return
    case 'bodyMassKg':
      writer.single(weightScaleMessage, { timestampFitS, bodyMassKg: value })
      return
    case 'vo2maxMlPerKgMin':
      writer.single(maxMetMessage, { updatedFitS: timestampFitS, vo2maxMlPerKgMin: value })
      return
    case 'sleepS': {
      for (let leftS = value; leftS > 0; leftS -= unitFactors.sPerHour) {
        writer.single(sleepLevelMessage, { timestampFitS: timestampFitS - leftS, level: lightSleep })
      }
      writer.single(sleepLevelMessage, { timestampFitS, level: awake })
      return
    }
  }
}
