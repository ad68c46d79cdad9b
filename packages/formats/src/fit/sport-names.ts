/** The sports and sub-sports of FIT: numbers, the format's own names, and what they are to Footing. */

import type { RunSurface, Sport } from '@footing/engine'

interface SportEntry {
  readonly number: number
  readonly name: string
  /** Absent where the name leaves open what was done. */
  readonly sport?: Sport
}

interface SubSportEntry {
  readonly number: number
  readonly name: string
  readonly surface?: RunSurface
  /** What an unspecific sport such as "fitness_equipment" or "training" turns out to be. */
  readonly sport?: Sport
}

const sportEntries: readonly SportEntry[] = [
  { number: 0, name: 'generic' },
  { number: 1, name: 'running', sport: 'run' },
  { number: 2, name: 'cycling', sport: 'ride' },
  { number: 3, name: 'transition', sport: 'other' },
  { number: 4, name: 'fitness_equipment', sport: 'other' },
  { number: 5, name: 'swimming', sport: 'swim' },
  { number: 10, name: 'training', sport: 'other' },
  { number: 11, name: 'walking', sport: 'walk' },
  { number: 12, name: 'cross_country_skiing', sport: 'ski' },
  { number: 13, name: 'alpine_skiing', sport: 'ski' },
  { number: 14, name: 'snowboarding', sport: 'ski' },
  { number: 15, name: 'rowing', sport: 'row' },
  { number: 16, name: 'mountaineering', sport: 'hike' },
  { number: 17, name: 'hiking', sport: 'hike' },
  { number: 18, name: 'multisport', sport: 'other' },
  { number: 19, name: 'paddling', sport: 'other' },
  { number: 21, name: 'e_biking', sport: 'ride' },
  { number: 30, name: 'inline_skating', sport: 'other' },
  { number: 31, name: 'rock_climbing', sport: 'other' },
  { number: 33, name: 'ice_skating', sport: 'other' },
  { number: 35, name: 'snowshoeing', sport: 'hike' },
  { number: 41, name: 'kayaking', sport: 'other' },
  { number: 48, name: 'floor_climbing', sport: 'other' },
  { number: 62, name: 'hiit', sport: 'other' },
  { number: 64, name: 'racket', sport: 'other' },
]

const subSportEntries: readonly SubSportEntry[] = [
  { number: 0, name: 'generic' },
  { number: 1, name: 'treadmill', surface: 'treadmill', sport: 'run' },
  { number: 2, name: 'street', surface: 'road' },
  { number: 3, name: 'trail', surface: 'trail' },
  { number: 4, name: 'track', surface: 'track' },
  { number: 5, name: 'spin', sport: 'ride' },
  { number: 6, name: 'indoor_cycling', sport: 'ride' },
  { number: 7, name: 'road' },
  { number: 8, name: 'mountain' },
  { number: 14, name: 'indoor_rowing', sport: 'row' },
  { number: 15, name: 'elliptical' },
  { number: 16, name: 'stair_climbing' },
  { number: 17, name: 'lap_swimming' },
  { number: 18, name: 'open_water' },
  { number: 19, name: 'flexibility_training' },
  { number: 20, name: 'strength_training', sport: 'strength' },
  { number: 26, name: 'cardio_training' },
  { number: 27, name: 'indoor_walking', sport: 'walk' },
  { number: 45, name: 'indoor_running', surface: 'treadmill', sport: 'run' },
  { number: 46, name: 'gravel_cycling' },
  { number: 58, name: 'virtual_activity', surface: 'virtual' },
]

/** The sports whose stored number says nothing by itself; their sub-sport does. */
const unspecificSports: readonly number[] = [0, 4, 10]
const genericNumber = 0
export const cyclingNumber = 2
const trainingNumber = 10
const unnamedSport = 'sport '

export interface StoredSport {
  readonly sport?: number
  readonly subSport?: number
}

export interface SportClaim {
  readonly claimedSport?: string
  readonly sport?: Sport
  readonly surface?: RunSurface
}

const onFoot: readonly Sport[] = ['run', 'walk', 'hike']

/** True for sports in which cadence counts steps. */
export function isOnFoot(sport: Sport | undefined): boolean {
  return sport !== undefined && onFoot.includes(sport)
}

/** What the two numbers claim; every key is absent where the file does not say. */
export function toSportClaim({ sport, subSport }: StoredSport): SportClaim {
  if (sport === undefined) return {}
  const main = sportEntries.find(({ number }) => number === sport)
  const sub = subSportEntries.find(({ number }) => number === subSport)
  const name = main?.name ?? `${unnamedSport}${sport}`
  const hasSubSport = subSport !== undefined && subSport !== genericNumber
  const specific = unspecificSports.includes(sport) ? sub?.sport : undefined
  const meant = specific ?? (main ? main.sport : 'other')
  return {
    claimedSport: hasSubSport ? `${name}/${sub?.name ?? subSport}` : name,
    ...(meant && { sport: meant }),
    ...(sub?.surface && isOnFoot(meant) && { surface: sub.surface }),
  }
}

/** The two numbers that say the same as the claim, as nearly as FIT can. */
export function toStoredSport({ claimedSport, sport, surface }: SportClaim): StoredSport {
  const [name, subName] = claimedSport?.split('/') ?? []
  const ofSport = subSportEntries.find((entry) => entry.sport === sport)
  return {
    sport:
      numberOf(sportEntries, name) ??
      sportEntries.find((entry) => entry.sport === sport)?.number ??
      (ofSport ? trainingNumber : genericNumber),
    subSport:
      numberOf(subSportEntries, subName) ??
      subSportEntries.find((entry) => entry.surface !== undefined && entry.surface === surface)?.number ??
      (sport === 'strength' ? ofSport?.number : undefined) ??
      genericNumber,
  }
}

/** The number of a name, or the one that a name for an unnamed sport holds. */
function numberOf(
  entries: readonly { readonly number: number; readonly name: string }[],
  name: string | undefined,
): number | undefined {
  if (name === undefined) return undefined
  const stated = /^(?:sport )?(\d+)$/.exec(name)?.[1]
  return (
    entries.find((entry) => entry.name === name)?.number ??
    (stated === undefined ? undefined : Number(stated))
  )
}
