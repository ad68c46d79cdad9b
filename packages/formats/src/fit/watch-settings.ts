/**
 * The heart-rate settings that the watch carried: from the zones it counted the session's time in, else from
 * the sport profile's targets, the list of zones and the runner's profile. A stored 0 means "not set".
 */

import type { WatchHeartRateSettings } from '@footing/engine'
import type { FitContents } from './fit-contents.ts'
import {
  heartRateZoneMessage,
  sessionMessage,
  timeInZoneMessage,
  userProfileMessage,
  zonesTargetMessage,
} from './profile.ts'
import type { SessionPlace } from './sessions.ts'

/** How the zones were set, by the number the format gives each way. */
export const zoneMethods = [
  'custom',
  'heart-rate-max',
  'heart-rate-reserve',
  'threshold',
] as const satisfies readonly NonNullable<WatchHeartRateSettings['zoneMethod']>[]

/** Finds the settings that held for a session of the file; undefined where the file states none. */
export function watchSettings(
  contents: FitContents,
): (session: SessionPlace) => WatchHeartRateSettings | undefined {
  const targets = contents.all(zonesTargetMessage)
  const user = contents.first(userProfileMessage)
  const zones = ascending(zoneList(contents))
  /** Laps have counts of their own, which say no more than their session's. */
  const ofSessions = contents
    .all(timeInZoneMessage)
    .filter(({ referenceMessage }) => referenceMessage === sessionMessage.number)
  const bySession = new Map(ofSessions.map((inZone) => [inZone.referenceIndex, inZone]))
  return ({ order, messageIndex = order }) => {
    const inZone = bySession.get(messageIndex) ?? ofSessions[0] ?? {}
    const target = targets[order] ?? targets[0] ?? {}
    const zoneMethod = zoneMethods[inZone.zoneMethod ?? target.zoneMethod ?? -1]
    const zoneUpperBpm = ascending(inZone.zoneUpperBpm) ?? zones
    const settings = {
      ...(zoneMethod && { zoneMethod }),
      ...stated('heartRateMaxBpm', [
        inZone.heartRateMaxBpm,
        target.heartRateMaxBpm,
        user.heartRateMaxRunningBpm,
        user.heartRateMaxBpm,
      ]),
      ...stated('heartRateRestBpm', [inZone.heartRateRestBpm, user.heartRateRestBpm]),
      ...stated('thresholdHeartRateBpm', [inZone.thresholdHeartRateBpm, target.thresholdHeartRateBpm]),
      ...(zoneUpperBpm && { zoneUpperBpm }),
    }
    return Object.keys(settings).length > 0 ? settings : undefined
  }
}

function zoneList(contents: FitContents): readonly number[] {
  return contents
    .all(heartRateZoneMessage)
    .toSorted((a, b) => (a.messageIndex ?? 0) - (b.messageIndex ?? 0))
    .flatMap(({ upperBpm }) => upperBpm ?? [])
}

function ascending(edges: readonly number[] | undefined): readonly number[] | undefined {
  const isAscending = edges?.every((edge, index) => edge > (edges[index - 1] ?? 0))
  return edges?.length && isAscending ? edges : undefined
}

function stated<K extends string>(
  key: K,
  candidates: readonly (number | undefined)[],
): { [P in K]?: number } {
  const value = candidates.find((candidate) => candidate !== undefined && candidate > 0)
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: number }
}
