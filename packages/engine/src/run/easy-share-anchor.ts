/**
 * How the share of easy time compares with what is sensible for the volume. No trial shows that a runner of three
 * hours a week needs 80 % easy: with 40 % and with 77 % recreational runners did equally well (Festa 2020). The
 * least share therefore rises with the volume, and below it a runner of low volume is told so, not blamed.
 */

import { unitFactors } from '../base/units.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { IntensityTime } from './judged-run.ts'
import { durationWords, percentWords } from './wording.ts'

/** Weekly time from which each share is a sensible least; in hours. */
const volumeStepsH = [3, 5, 8] as const

/** True for a weekly time at which half and three quarters easy did equally well (Festa 2020). */
export function isLittleRunning(weeklyMovingS: number): boolean {
  return weeklyMovingS < volumeStepsH[1] * unitFactors.sPerHour
}

/** The sensible least share of easy time at a weekly volume. */
export function easyShareAnchorFrac(weeklyMovingS: number, values: ProposalValues): number {
  const hours = weeklyMovingS / unitFactors.sPerHour
  if (hours < volumeStepsH[0]) return values.anchorUnder3hFrac
  if (hours < volumeStepsH[1]) return values.anchorUnder5hFrac
  return hours < volumeStepsH[2] ? values.anchorUnder8hFrac : values.anchorFrom8hFrac
}

/** True below the volume from which the share of easy time matters more than the running itself. */
export function isLowVolume(weeklyMovingS: number): boolean {
  return weeklyMovingS < volumeStepsH[1] * unitFactors.sPerHour
}

/** Share of the judged time that was easy. */
function easyShareFrac(intensity: IntensityTime): number {
  return intensity.easyS / (intensity.easyS + intensity.moderateS + intensity.hardS)
}

/** One or two sentences on the share of easy time at this volume. */
export function easyShareSentence(
  intensity: IntensityTime,
  weeklyMovingS: number,
  values: ProposalValues,
): string {
  const share = easyShareFrac(intensity)
  const anchor = easyShareAnchorFrac(weeklyMovingS, values)
  const opening = `By time, ${percentWords(share)} of all your running was easy`
  const volume = `${durationWords(weeklyMovingS)} a week`
  if (share >= anchor) return `${opening}, which suits ${volume}.`
  if (isLittleRunning(weeklyMovingS))
    return `${opening}. At ${volume} that is fine: runners at such volumes improved as much with half their time moderate. More easy running starts to matter as you run more.`
  return `${opening}; at ${volume}, ${percentWords(anchor)} or more is a good aim.`
}
