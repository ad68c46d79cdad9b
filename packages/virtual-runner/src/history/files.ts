import { localDateAt, localTimeOfDayS, present, type RawActivity, unitFactors } from '@footing/engine'
import { encodeFitActivity } from '@footing/formats'
import { type HistoryOptions, simulateHistory } from './simulate.ts'

export interface VirtualFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

function twoDigits(value: number): string {
  return String(Math.floor(value)).padStart(2, '0')
}

/** A file as a watch would leave it, named by the local start: "2026-03-29-1830-run.fit". */
export function virtualFile(activity: RawActivity): VirtualFile {
  const startEpochS = present(activity.startEpochS, 'a simulated run has a start')
  const offsetS = activity.utcOffsetS ?? 0
  const timeOfDayS = localTimeOfDayS(startEpochS, offsetS)
  const hour = twoDigits(timeOfDayS / unitFactors.sPerHour)
  const minute = twoDigits((timeOfDayS % unitFactors.sPerHour) / unitFactors.sPerMin)
  return {
    fileName: `${localDateAt(startEpochS, offsetS)}-${hour}${minute}-run.fit`,
    bytes: encodeFitActivity(activity),
  }
}

/** A runner's history as files; the same options give the same bytes. */
export function virtualRunnerFiles(options: HistoryOptions): VirtualFile[] {
  return Array.from(simulateHistory(options), ({ activity }) => virtualFile(activity))
}
