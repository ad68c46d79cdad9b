import { addDays, type LocalDate, present } from '@footing/engine'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import type { VirtualRunner } from '../physiology/runner.ts'
import { drawWatch, type GivenWatch, type Watch } from '../recording/watch.ts'
import type { Scenario } from '../scenarios/scenario.ts'

const constants = {
  weeksPerWatch: { value: 150, unit: 'Weeks', source: 'own choice: a watch lasts about three years' },
} as const satisfies Record<string, Passport>

/** The watch that is worn on a date; given parts hold for all of a runner's watches. */
export function drawEquipment(
  runner: VirtualRunner,
  scenario: Scenario,
  options: {
    readonly startDate: LocalDate
    readonly weeks: number
    readonly watch?: GivenWatch
    readonly random: Random
  },
): (date: LocalDate) => Watch {
  const { random, startDate } = options
  const given: GivenWatch = { ...scenario.watch, ...options.watch }
  const worn = [{ from: startDate, watch: drawWatch(runner, random, given) }]
  const wear = (week: number, watch: GivenWatch) => {
    const order = worn.length
    const drawn = drawWatch(runner, random.stream(`watch ${order}`), watch, order)
    worn.push({ from: addDays(startDate, 7 * week), watch: drawn })
  }
  for (const later of scenario.laterWatches ?? [])
    wear(later.fromWeek, { ...given, ...later.watch, ...options.watch })
  const isLeftToChance = scenario.laterWatches === undefined && options.watch === undefined
  for (let week = 1; isLeftToChance && week < options.weeks; week++)
    if (random.stream(`shop ${week}`).chance(1 / constants.weeksPerWatch.value)) wear(week, given)
  return (date) =>
    present(worn.findLast(({ from }) => date >= from) ?? worn[0], 'somebody wears a watch').watch
}
