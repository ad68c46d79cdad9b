import type { Sport } from '@footing/engine'

const typePrefix = 'HKWorkoutActivityType'

/** Apple's kinds of workout that Footing has a kind of its own for; all others are "other". */
const sportsByKind: Readonly<Record<string, Sport>> = {
  Running: 'run',
  Walking: 'walk',
  Hiking: 'hike',
  Cycling: 'ride',
  Swimming: 'swim',
  CrossCountrySkiing: 'ski',
  DownhillSkiing: 'ski',
  SnowSports: 'ski',
  Snowboarding: 'ski',
  Rowing: 'row',
  TraditionalStrengthTraining: 'strength',
  FunctionalStrengthTraining: 'strength',
  CoreTraining: 'strength',
}

/** "Running" of "HKWorkoutActivityTypeRunning". */
export function workoutKind(type: string): string {
  return type.startsWith(typePrefix) ? type.slice(typePrefix.length) : type
}

export function workoutSport(kind: string): Sport {
  return Object.hasOwn(sportsByKind, kind) ? (sportsByKind[kind] ?? 'other') : 'other'
}
