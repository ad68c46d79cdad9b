import type { Passport } from '../passport.ts'
import { easyMps } from './easy-sessions.ts'
import { type Segment, timed } from './session-plan.ts'
import type { Person } from './temperament.ts'

const constants = {
  warmUpS: { value: 900, unit: 'S', source: 'own choice' },
  warmUpFromFrac: { value: 0.9, unit: 'Frac', source: 'own choice: of easy speed' },
  coolDownS: { value: 600, unit: 'S', source: 'own choice' },
  coolDownFrac: { value: 0.95, unit: 'Frac', source: 'own choice: of easy speed' },
} as const satisfies Record<string, Passport>

/** Hard work between its warm-up and its cool-down. */
export function framed(person: Person, work: readonly Segment[]): Segment[] {
  const easy = easyMps(person)
  return [
    timed('warm-up', constants.warmUpS.value, easy * constants.warmUpFromFrac.value, easy),
    ...work,
    timed('cool-down', constants.coolDownS.value, easy * constants.coolDownFrac.value),
  ]
}
