import { unitFactors } from '@footing/engine'
import type { SessionPlan, VirtualSessionKind } from '../behaviour/session-plan.ts'
import type { Random } from '../chance/random.ts'
import type { TitleHabit } from './watch.ts'

/** Titles of somebody who names runs by the hour, in the languages that runners here speak. */
const generic = {
  morning: ['Morning Run', 'Morgenlauf', 'Course du matin', 'Corsa mattutina'],
  midday: ['Lunch Run', 'Mittagslauf', 'Course du midi', 'Corsa di pranzo'],
  evening: ['Evening Run', 'Abendlauf', 'Course du soir', 'Corsa serale'],
} as const

/** Titles of somebody who says what it was; several each, some of them saying little. */
const telling: Readonly<Record<VirtualSessionKind, readonly string[]>> = {
  recovery: ['Recovery', 'Regeneration', 'Shake out', 'Legs'],
  easy: ['Easy', 'Easy run', 'Dauerlauf locker', 'Footing', 'Around the block'],
  strides: ['Easy + strides', 'Steigerungen', 'Footing + lignes droites', 'Easy'],
  long: ['Long run', 'Langer Lauf', 'Sortie longue', 'Sunday'],
  'walk-run': ['Run/walk', 'Couch to 5k', 'Laufen und Gehen'],
  steady: ['Steady', 'Moderate', 'Zügiger Dauerlauf'],
  progression: ['Progression', 'Steigerungslauf', 'Progressif'],
  tempo: ['Tempo', 'Tempodauerlauf', 'Allure seuil'],
  'threshold-intervals': ['Threshold', 'Cruise intervals', 'Schwellenintervalle', 'Seuil'],
  'vo2max-intervals': ['Intervals', 'VMA', 'Intervalle', 'Club session'],
  repetitions: ['200s', 'Reps', 'Track', 'Bahn'],
  hills: ['Hills', 'Bergsprints', 'Côtes'],
  fartlek: ['Fartlek', 'Fahrtspiel'],
  'time-trial': ['Time trial 5k', 'Test'],
  race: ['Race', 'Wettkampf', 'Course', 'parkrun'],
}

const noonHour = 11
const eveningHour = 14
const mutedFrac = 0.2

/** The title that the runner leaves on a run, or undefined. */
export function runTitle(options: {
  readonly habit: TitleHabit
  readonly plan: SessionPlan
  readonly timeOfDayS: number
  /** Which of the languages this runner writes. */
  readonly language: number
  readonly random: Random
}): string | undefined {
  const { habit, random } = options
  if (habit === 'none') return undefined
  const hour = options.timeOfDayS / unitFactors.sPerHour
  const part = hour < noonHour ? 'morning' : hour < eveningHour ? 'midday' : 'evening'
  const byHour = generic[part][options.language % generic[part].length]
  if (habit === 'generic' || random.chance(mutedFrac)) return byHour
  const choices = telling[options.plan.kind]
  return choices[Math.floor(random.uniform() * choices.length)]
}
