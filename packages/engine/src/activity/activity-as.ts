import type { Activity } from './activity.ts'
import { sportIssueCodes } from './infer-sport.ts'
import type { Sport } from './sport.ts'

/** The activity as the sport that the runner says it is. */
export function activityAs(activity: Activity, sport: Sport): Activity {
  if (activity.sport === sport) return activity
  const issues = activity.issues.filter(({ code }) => !sportIssueCodes.has(code))
  return { ...activity, sport, issues }
}
