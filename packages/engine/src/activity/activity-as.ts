import type { Activity } from './activity.ts'
import type { Sport } from './sport.ts'

/** Issues that speak of the sport as it was taken; they no longer hold once the runner says which it is. */
const sportIssueCodes: ReadonlySet<string> = new Set(['sport-inferred', 'not-a-run-by-speed'])

/** The activity as the sport that the runner says it is. */
export function activityAs(activity: Activity, sport: Sport): Activity {
  if (activity.sport === sport) return activity
  const issues = activity.issues.filter(({ code }) => !sportIssueCodes.has(code))
  return { ...activity, sport, issues }
}
