import type { Issue, Sport } from '@footing/engine'
import { formatIssue } from '../codes.ts'
import type { ColumnBuilder } from '../column-builder.ts'

/**
 * A cadence above this can only be the steps of both feet: 121 strides of one leg are 242 steps a minute,
 * which nobody keeps up. Range 110–140; no study gives the number (our own proposal).
 */
const bothFeetAboveSpm = 120

/**
 * The cadence that is looked at is the one exceeded a tenth of the time in motion: a median would be that
 * of the walking in a run with breaks, a maximum that of a single wrong reading.
 */
const briskQuantileFrac = 0.9

const sportsWithSteps: readonly Sport[] = ['run', 'walk', 'hike', 'other']

/** The brisk cadence of what is above zero: standing still says nothing about the unit. NaN where there is none. */
function briskCadence(cadence: Float64Array): number {
  const moving = cadence.filter((value) => value > 0).sort()
  return moving[Math.floor(moving.length * briskQuantileFrac)] ?? Number.NaN
}

/**
 * Turns the cadence column into steps per minute of both feet. TCX and GPX count one leg, some programs
 * write both all the same, and for a ride the same field holds turns of the crank, which are no steps: the
 * column is dropped.
 */
export function toStepsPerMinute(samples: ColumnBuilder, sport: Sport | undefined): Issue[] {
  const cadence = samples.column('cadenceSpm')
  if (cadence === undefined) return []
  if (sport !== undefined && !sportsWithSteps.includes(sport)) {
    samples.drop('cadenceSpm')
    return []
  }
  if (briskCadence(cadence) > bothFeetAboveSpm) {
    return [
      formatIssue(
        'cadence-both-feet',
        'The file counts the steps of both feet where the format asks for one leg; they were taken as they are.',
      ),
    ]
  }
  for (let index = 0; index < cadence.length; index += 1) cadence[index] = 2 * (cadence[index] ?? Number.NaN)
  if (sport !== undefined) return []
  return [
    formatIssue(
      'cadence-unit-assumed',
      'The file does not say which sport this is; its cadence was taken as that of one leg and doubled.',
    ),
  ]
}
