/** The sensors that were connected, by maker and by name or kind; their serial numbers are not read. */

import type { Device } from '@footing/engine'
import {
  antPlusHeartRate,
  bluetoothHeartRate,
  creatorIndex,
  sourceTypes,
  toManufacturerName,
} from './device.ts'
import type { FitContents } from './fit-contents.ts'
import { garminNumber, garminSensors } from './garmin-products.ts'
import { deviceInfoMessage, type MessageValues } from './profile.ts'

type DeviceValues = MessageValues<typeof deviceInfoMessage>

/** What a runner calls a sensor, by the number that its way of connecting gives it. */
const antPlusKinds: ReadonlyMap<number | undefined, string> = new Map([
  [11, 'power meter'],
  [25, 'temperature sensor'],
  [30, 'running dynamics pod'],
  [31, 'muscle oxygen sensor'],
  [antPlusHeartRate, 'heart-rate sensor'],
  [121, 'speed and cadence sensor'],
  [122, 'cadence sensor'],
  [123, 'speed sensor'],
  [124, 'foot pod'],
])
const bluetoothKinds: ReadonlyMap<number | undefined, string> = new Map([
  [bluetoothHeartRate, 'heart-rate sensor'],
  [2, 'power meter'],
  [3, 'speed and cadence sensor'],
  [4, 'speed sensor'],
  [5, 'cadence sensor'],
  [6, 'foot pod'],
])

/** Each sensor that names its maker or its product once, in the order of the file; absent where there is none. */
export function findSensors(contents: FitContents): readonly Device[] | undefined {
  const sensors = new Map<string, Device>()
  for (const values of contents.all(deviceInfoMessage)) {
    const sensor = toSensor(values)
    if (sensor === undefined) continue
    const key = `${sensor.manufacturer}/${sensor.product}`
    sensors.set(key, { ...sensors.get(key), ...sensor })
  }
  return sensors.size > 0 ? [...sensors.values()] : undefined
}

function toSensor(values: DeviceValues): Device | undefined {
  const { deviceIndex, deviceType, sourceType, manufacturer, product, productName, softwareVersion } = values
  if (deviceIndex === creatorIndex || sourceType === sourceTypes.local) return undefined
  const kinds = sourceType === sourceTypes.bluetoothLowEnergy ? bluetoothKinds : antPlusKinds
  const kind = kinds.get(deviceType)
  if (kind === undefined || (!manufacturer && productName === undefined)) return undefined
  const knownName =
    manufacturer === garminNumber && product !== undefined ? garminSensors[product] : undefined
  return {
    ...(manufacturer && { manufacturer: toManufacturerName(manufacturer) }),
    product: productName ?? knownName ?? kind,
    ...(softwareVersion && { softwareVersion: softwareVersion.toFixed(2) }),
  }
}
