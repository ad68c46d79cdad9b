import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import { easyMps } from './easy-executions.ts'
import { type Segment, timed } from './session-plan.ts'
import type { Person } from './temperament.ts'

const constants = {
  shortestWarmUpS: { value: 600, unit: 'S', source: 'own choice' },
  longestWarmUpS: { value: 1200, unit: 'S', source: 'own choice' },
  warmUpFromFrac: { value: 0.9, unit: 'Frac', source: 'own choice: of easy speed' },
  shortestCoolDownS: { value: 300, unit: 'S', source: 'own choice' },
  longestCoolDownS: { value: 840, unit: 'S', source: 'own choice' },
  coolDownFrac: { value: 0.95, unit: 'Frac', source: 'own choice: of easy speed' },
} as const satisfies Record<string, Passport>

/** Hard work between its warm-up and its cool-down. */
export function framed(person: Person, random: Random, work: readonly Segment[]): Segment[] {
  const easy = easyMps(person)
  const warmUpS = Math.round(random.between(constants.shortestWarmUpS.value, constants.longestWarmUpS.value))
  const coolDownS = Math.round(
    random.between(constants.shortestCoolDownS.value, constants.longestCoolDownS.value),
  )
  return [
    timed('warm-up', warmUpS, easy * constants.warmUpFromFrac.value, easy),
    ...work,
    timed('cool-down', coolDownS, easy * constants.coolDownFrac.value),
  ]
}
