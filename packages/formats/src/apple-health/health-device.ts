import type { Device } from '@footing/engine'

const longestName = 200
const longestDescription = 1000

/** The parts of `<<HKDevice: 0x3035d1db0>, name:Apple Watch, manufacturer:Apple Inc., model:Watch, …>`. */
function deviceParts(description: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  // Values hold commas too ("Watch7,2"): a part begins only where a name and a colon follow.
  for (const part of description.replace(/>$/, '').split(/, (?=[\w ]{1,20}:)/)) {
    const colon = part.indexOf(':')
    if (colon > 0) parts.set(part.slice(0, colon).trim(), part.slice(colon + 1).trim())
  }
  return parts
}

export interface WorkoutOrigin {
  readonly sourceName: string
  readonly sourceVersion?: string | undefined
  readonly device?: string | undefined
}

/**
 * What recorded a workout. Apps write their own name as source; Apple's devices write theirs with the owner's
 * ("Anna’s Apple Watch"): for those the device's own description is taken. Addresses in memory, which differ
 * from export to export, are left out.
 */
export function healthDevice({ sourceName, sourceVersion, device }: WorkoutOrigin): Device {
  const kind = /apple.watch|iphone|ipad/i.exec(sourceName)?.[0]
  if (kind === undefined) return described(sourceName, sourceVersion)
  const parts = deviceParts((device ?? '').slice(0, longestDescription))
  const hardware = parts.get('hardware')
  const name = parts.get('name') ?? (/watch/i.test(kind) ? 'Apple Watch' : kind)
  return {
    manufacturer: (parts.get('manufacturer') ?? 'Apple Inc.').slice(0, longestName),
    ...described(
      hardware === undefined ? name : `${name} (${hardware})`,
      parts.get('software') ?? sourceVersion,
    ),
  }
}

function described(product: string, softwareVersion: string | undefined): Device {
  return {
    product: product.slice(0, longestName),
    ...(softwareVersion === undefined ? {} : { softwareVersion: softwareVersion.slice(0, longestName) }),
  }
}
