/** Which device recorded the file, and whether it heard a chest strap. */

import type { Device } from '@footing/engine'
import type { FitContents } from './fit-contents.ts'
import { garminNumber, garminProducts } from './garmin-products.ts'
import { deviceInfoMessage, fileIdMessage } from './profile.ts'

/** Makers that runners' files name, by the number the format gives them. */
const manufacturers: readonly { readonly number: number; readonly name: string }[] = [
  { number: 1, name: 'Garmin' },
  { number: 13, name: 'Dynastream OEM' },
  { number: 15, name: 'Dynastream' },
  { number: 16, name: 'Timex' },
  { number: 23, name: 'Suunto' },
  { number: 32, name: 'Wahoo Fitness' },
  { number: 40, name: 'Concept2' },
  { number: 70, name: 'Sigma Sport' },
  { number: 71, name: 'TomTom' },
  { number: 83, name: 'Scosche' },
  { number: 89, name: 'Tacx' },
  { number: 95, name: 'Stryd' },
  { number: 123, name: 'Polar' },
  { number: 255, name: 'Development' },
  { number: 260, name: 'Zwift' },
  { number: 265, name: 'Strava' },
  { number: 267, name: 'Bryton' },
  { number: 289, name: 'Hammerhead' },
  { number: 294, name: 'COROS' },
]
const unnamedManufacturer = 'manufacturer '
const developmentNumber = 255

export const creatorIndex = 0
export const sourceTypes = { antPlus: 1, bluetoothLowEnergy: 3, local: 5 } as const
/** Device types are numbered anew for each way of connecting. */
export const antPlusHeartRate = 120
export const bluetoothHeartRate = 1
export const localWristHeartRate = 10

/** The device as the file names it; absent where it does not. */
export function findDevice(contents: FitContents): Device | undefined {
  const fileId = contents.first(fileIdMessage)
  const creators = contents.all(deviceInfoMessage).filter(({ deviceIndex }) => deviceIndex === creatorIndex)
  const manufacturer = fileId.manufacturer ?? creators.find((creator) => creator.manufacturer)?.manufacturer
  const productName = fileId.productName ?? creators.find((creator) => creator.productName)?.productName
  const product = fileId.product ?? creators.find((creator) => creator.product)?.product
  const softwareVersion = creators.find((creator) => creator.softwareVersion)?.softwareVersion
  const device = {
    ...(manufacturer !== undefined && { manufacturer: toManufacturerName(manufacturer) }),
    ...((productName ?? product) !== undefined && {
      product: productName ?? toProductName(manufacturer, product),
    }),
    ...(softwareVersion !== undefined && { softwareVersion: softwareVersion.toFixed(2) }),
  }
  return Object.keys(device).length > 0 ? device : undefined
}

/** The name of a product, where it is known, else its number. */
function toProductName(manufacturer: number | undefined, product: number | undefined): string {
  const name = manufacturer === garminNumber && product !== undefined ? garminProducts[product] : undefined
  return name ?? String(product)
}

export function toManufacturerName(number: number): string {
  return manufacturers.find((entry) => entry.number === number)?.name ?? `${unnamedManufacturer}${number}`
}

/** The number of a maker; one the format does not know becomes the number for development. */
export function toManufacturerNumber(name: string): number {
  const known = manufacturers.find((entry) => entry.name === name)?.number
  const stated = name.startsWith(unnamedManufacturer)
    ? Number(name.slice(unnamedManufacturer.length))
    : Number.NaN
  return known ?? (Number.isInteger(stated) ? stated : developmentNumber)
}

/**
 * True where an outside heart-rate sensor was connected, false where the watch names only the optical one on
 * its back, absent where the file does not say. An armband that speaks a strap's protocol counts as a strap.
 */
export function findChestStrap(contents: FitContents): boolean | undefined {
  const devices = contents.all(deviceInfoMessage)
  const hasStrap = devices.some(({ deviceType, sourceType }) =>
    sourceType === sourceTypes.bluetoothLowEnergy
      ? deviceType === bluetoothHeartRate
      : deviceType === antPlusHeartRate,
  )
  if (hasStrap) return true
  const hasOptical = devices.some(
    ({ deviceType, sourceType }) => sourceType === sourceTypes.local && deviceType === localWristHeartRate,
  )
  return hasOptical ? false : undefined
}
