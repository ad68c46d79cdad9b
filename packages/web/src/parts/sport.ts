import type { Sport } from '@footing/engine'
import { countedText } from '../format/numbers.ts'

const sportWords: Readonly<Record<Sport, readonly [one: string, many: string]>> = {
  run: ['run', 'runs'],
  walk: ['walk', 'walks'],
  hike: ['hike', 'hikes'],
  ride: ['ride', 'rides'],
  swim: ['swim', 'swims'],
  ski: ['ski tour', 'ski tours'],
  row: ['row', 'rows'],
  strength: ['strength session', 'strength sessions'],
  other: ['activity of another kind', 'activities of other kinds'],
}

/** "A ride", "An activity of another kind". */
export function sportText(sport: Sport): string {
  const [one] = sportWords[sport]
  return `${/^[aeiou]/.test(one) ? 'An' : 'A'} ${one}`
}

/** "Rides", "Activities of other kinds". */
export function sportsText(sport: Sport): string {
  const [, many] = sportWords[sport]
  return `${many.charAt(0).toUpperCase()}${many.slice(1)}`
}

/** "1 ride", "3 ski tours". */
export function countedSportText(count: number, sport: Sport): string {
  return countedText(count, ...sportWords[sport])
}
