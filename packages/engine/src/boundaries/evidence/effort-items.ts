/** LT2 in heart rate and in speed from the strongest efforts of a history. */

import type { LocalDate } from '../../base/time.ts'
import { unitFactors } from '../../base/units.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import { agedYears } from '../aged-years.ts'
import { type HardEffort, raceHeartRateShareFrac } from '../hard-efforts.ts'
import { riegelSpeedMps } from '../riegel.ts'
import type { ThresholdItem } from '../threshold-model.ts'

/** What an effort says in words: "10.0 km in 48 min". */
function effortWords(effort: HardEffort): string {
  const kilometres = (effort.distanceM / unitFactors.mPerKm).toFixed(1)
  return `${kilometres} km in ${Math.round(effort.durationS / unitFactors.sPerMin)} min`
}

function hardnessWords(hardFrac: number, values: ProposalValues): string {
  if (hardFrac > values.hardEffortSureFrac) return 'near your limit'
  return hardFrac > values.hardEffortPossibleFrac
    ? 'perhaps near your limit'
    : 'most likely not near your limit'
}

/**
 * LT2 in heart rate and in speed from the strongest efforts, taken as efforts near the limit. The surest counts as
 * such; the others by how likely they are beside it, with a wider error and LT2 the further above, the less likely.
 */
export function effortItems(
  efforts: readonly HardEffort[],
  asOf: LocalDate,
  values: ProposalValues,
): ThresholdItem[] {
  const surestFrac = Math.max(0, ...efforts.map((effort) => effort.hardFrac))
  if (surestFrac === 0) return []
  // Once one effort was surely hard, the doubtful ones say nothing that it does not say better.
  const used = efforts
    .filter((effort) => effort.hardFrac / surestFrac > values.hardEffortSureFrac)
    .slice(0, values.hardEffortsCount)
  // Efforts of one person share what sets that person apart, so each counts as one of a group.
  const sharing = Math.sqrt(used.length)
  return used.flatMap((effort) => {
    const { hardFrac, durationS, averageHeartRateBpm } = effort
    const notHardFrac = 1 - hardFrac / surestFrac
    // An effort well above usual running cannot lie far below LT2, hard or not.
    const roomFrac =
      notHardFrac * Math.min(1, Math.max(0, 1 - effort.contrastFrac / values.lt2AboveUsualFrac))
    const years = agedYears(effort.localDate, asOf)
    const common = {
      key: effortKey(effort.activityId),
      kind: hardFrac > values.hardEffortSureFrac ? ('race' as const) : ('hard-effort' as const),
      date: effort.localDate,
      activityId: effort.activityId,
    }
    const speed =
      riegelSpeedMps(effort.speedMps, durationS, values.lt2DurationS) *
      (1 + values.raceSpeedShiftFrac + roomFrac * values.notMaximalSpeedShiftFrac)
    const items: ThresholdItem[] = [
      {
        ...common,
        about: 'lt2SpeedMps',
        sentence: `${effortWords(effort)}, ${hardnessWords(hardFrac, values)}: its speed.`,
        value: speed,
        sd:
          speed *
          sharing *
          Math.hypot(
            values.raceSpeedSdFrac,
            notHardFrac * values.notMaximalSpeedSdFrac,
            values.ageingSdFracPerYear * years,
          ),
      },
    ]
    if (averageHeartRateBpm !== undefined) {
      const heartRate =
        (averageHeartRateBpm / raceHeartRateShareFrac(durationS, values)) *
        (1 + roomFrac * values.notMaximalHeartRateShiftFrac)
      items.push({
        ...common,
        about: 'lt2Bpm',
        sentence: `${effortWords(effort)} at a mean of ${Math.round(averageHeartRateBpm)}, ${hardnessWords(hardFrac, values)}.`,
        value: heartRate,
        sd:
          sharing *
          Math.hypot(
            values.raceHeartRateSdBpm,
            notHardFrac * values.notMaximalHeartRateSdFrac * heartRate,
            values.ageingSdBpmPerYear * years,
          ),
      })
    }
    return items
  })
}

/** Names the effort of a run in the ledger. */
export function effortKey(activityId: string): string {
  return `effort:${activityId}`
}
