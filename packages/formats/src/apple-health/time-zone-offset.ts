import { unitFactors } from '@footing/engine'

const formats = new Map<string, Intl.DateTimeFormat | undefined>()
const rememberedCount = 1000

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (formats.has(zone)) return formats.get(zone)
  let format: Intl.DateTimeFormat | undefined
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  } catch {
    // A zone that this machine does not know.
  }
  if (formats.size < rememberedCount) formats.set(zone, format)
  return format
}

/** How far clocks in a zone such as "Europe/Berlin" were ahead of UTC at an instant; undefined where unknown. */
export function findUtcOffsetS(zone: string | undefined, epochS: number): number | undefined {
  if (zone === undefined) return undefined
  const name = formatOf(zone)
    ?.formatToParts(epochS * 1000)
    .find(({ type }) => type === 'timeZoneName')?.value
  const [, sign, hour, minute] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name ?? '') ?? []
  if (name === undefined) return undefined
  const offsetS = Number(hour ?? 0) * unitFactors.sPerHour + Number(minute ?? 0) * unitFactors.sPerMin
  return sign === '-' ? -offsetS : offsetS
}
