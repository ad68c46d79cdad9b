import { type Sport, sportWords } from '@footing/engine'
import { countedText } from '../format/numbers.ts'

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
