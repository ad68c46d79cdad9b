/**
 * The clock of a FIT file counts seconds from the end of 1989. A watch that did not know the date counts
 * from when it was switched on instead; such times are small, and say what came when but not on which day.
 * Some of these watches state in the end what their own dial showed: then the date is known, and only the
 * time zone is not.
 */

import type { Issue } from '@footing/engine'
import type { FitContents } from './fit-contents.ts'
import { fitIssues } from './fit-issues.ts'
import { activityMessage } from './profile.ts'

/** 1989-12-31T00:00:00Z, from which FIT counts, in seconds since 1970. */
const fitEpochS = 631_065_600

/** Smaller times count from when the watch was switched on. */
export const firstAbsoluteFitS = 0x1000_0000

export function toFitS(epochS: number): number {
  return epochS - fitEpochS
}

export function toEpochS(fitS: number): number {
  return fitS + fitEpochS
}

export interface FitClock {
  /** The instant of a time in the file, or undefined where the file does not know the date. */
  readonly toEpochS: (fitS: number) => number | undefined
  readonly issues: readonly Issue[]
}

/** The clock of a file whose activities begin at the given time. */
export function fitClock(startFitS: number, contents: FitContents): FitClock {
  if (startFitS >= firstAbsoluteFitS) return { toEpochS, issues: [] }
  const { timestampFitS, localTimestampFitS } = contents.first(activityMessage)
  if (
    timestampFitS !== undefined &&
    timestampFitS < firstAbsoluteFitS &&
    localTimestampFitS !== undefined &&
    localTimestampFitS >= firstAbsoluteFitS
  ) {
    const aheadS = localTimestampFitS - timestampFitS
    return { toEpochS: (fitS) => toEpochS(fitS + aheadS), issues: [fitIssues.onlyLocalTime()] }
  }
  return { toEpochS: () => undefined, issues: [fitIssues.onlyWatchTime()] }
}
