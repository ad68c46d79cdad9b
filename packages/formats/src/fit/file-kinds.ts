/** What a FIT file is, by the number its file_id gives; in plain words. */

const kinds: readonly { readonly number: number; readonly kind: string }[] = [
  { number: 1, kind: 'device' },
  { number: 2, kind: 'settings' },
  { number: 3, kind: 'sport settings' },
  { number: 4, kind: 'activity' },
  { number: 5, kind: 'workout' },
  { number: 6, kind: 'course' },
  { number: 7, kind: 'schedule' },
  { number: 9, kind: 'weight' },
  { number: 10, kind: 'totals' },
  { number: 11, kind: 'goals' },
  { number: 14, kind: 'blood pressure' },
  { number: 15, kind: 'monitoring' },
  { number: 20, kind: 'activity summary' },
  { number: 28, kind: 'monitoring' },
  { number: 32, kind: 'monitoring' },
  { number: 34, kind: 'segment' },
  { number: 35, kind: 'segment list' },
  { number: 44, kind: 'metrics' },
  { number: 49, kind: 'sleep' },
  { number: 68, kind: 'heart-rate variability' },
]

export const activityKindNumber = 4
export const monitoringKindNumber = 32
export const activityKind = 'activity'

export function toFileKind(number: number): string {
  return kinds.find((entry) => entry.number === number)?.kind ?? `FIT file of kind ${number}`
}
