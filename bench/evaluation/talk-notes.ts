import type { RunReports } from '@footing/engine'
import type { SimulatedRunner } from './simulated-runner.ts'

const notesCount = 10

/** Ten notes on talking, spread evenly over the runs that were meant easy. */
export function tenTalkNotes({ sessions, reports }: SimulatedRunner): RunReports {
  const easyIds = [...sessions].flatMap(([activityId, { intent }]) =>
    intent === 'easy' || intent === 'long' ? [activityId] : [],
  )
  const count = Math.min(notesCount, easyIds.length)
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const activityId = easyIds[Math.round(((index + 1) * easyIds.length) / count) - 1] ?? ''
      return [activityId, { talk: reports.get(activityId)?.talk ?? 'comfortable' }] as const
    }),
  )
}
