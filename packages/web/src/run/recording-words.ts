import { durationText } from '../format/duration.ts'

/** What a runner calls that which one recording lends to another; `longitudeDeg` comes with the latitude. */
const lentWords: Readonly<Record<string, string>> = {
  heartRateBpm: 'heart rate',
  latitudeDeg: 'the route',
  distanceM: 'distance',
  speedMps: 'pace',
  elevationM: 'elevation',
  cadenceSpm: 'cadence',
  powerW: 'power',
  temperatureC: 'temperature',
  beats: 'beat-to-beat intervals',
  laps: 'laps',
  annotation: 'title and notes',
  watch: 'the watch’s zones',
  workout: 'the planned workout',
  surface: 'where it was run',
  utcOffsetS: 'the time zone',
}

/** "Taken from it: heart rate and laps."; of channels without a name for runners it says that there are some. */
export function lentText(lent: readonly string[]): string {
  const named = Object.entries(lentWords).flatMap(([channel, words]) =>
    lent.includes(channel) ? [words] : [],
  )
  const hasOthers = lent.some((channel) => channel !== 'longitudeDeg' && !(channel in lentWords))
  const parts = hasOthers ? [...named, 'further measurements'] : named
  const [first] = parts
  if (first === undefined) return 'Nothing was taken from it.'
  const list = parts.length === 1 ? first : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
  return `Taken from it: ${list}.`
}

/** When a recording began, seen from the one that counts. */
export function startText(afterS: number): string {
  if (Math.abs(afterS) < 1) return 'It begins in the same second.'
  return `It begins ${durationText(Math.abs(afterS))} ${afterS > 0 ? 'later' : 'earlier'}.`
}
