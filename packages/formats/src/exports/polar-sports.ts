import { findSport, type ReadSport } from '../xml/sport-words.ts'

/** The numbers that Polar's exports give instead of names, as far as their meaning is public. */
const sportNumbers: Readonly<Record<string, ReadSport & { readonly words: string }>> = {
  '1': { words: 'Running', sport: 'run' },
  '2': { words: 'Cycling', sport: 'ride' },
  '3': { words: 'Walking', sport: 'walk' },
  '11': { words: 'Hiking', sport: 'hike' },
  '13': { words: 'Squash', sport: 'other' },
  '15': { words: 'Strength training', sport: 'strength' },
  '16': { words: 'Other outdoor', sport: 'other' },
  '17': { words: 'Treadmill running', sport: 'run', surface: 'treadmill' },
  '18': { words: 'Indoor cycling', sport: 'ride' },
  '38': { words: 'Road cycling', sport: 'ride' },
  '39': { words: 'Football', sport: 'other' },
  '50': { words: 'Futsal', sport: 'other' },
  '83': { words: 'Other indoor', sport: 'other' },
}

/** The sport of an exercise by its number, or by its name in exports before version 2: "TRAIL_RUNNING". */
export function polarSport(claimed: string | undefined): ReadSport & { readonly claimedSport?: string } {
  if (claimed === undefined || claimed === '') return {}
  const known = sportNumbers[claimed]
  if (known === undefined) {
    return /^\d+$/.test(claimed)
      ? { claimedSport: claimed }
      : { claimedSport: claimed, ...findSport(claimed) }
  }
  const { words, ...sport } = known
  return { claimedSport: words, ...sport }
}
