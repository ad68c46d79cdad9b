import { unitFactor } from './health-units.ts'
import type { ScannedTag } from './scanned-tag.ts'

const quantityPrefix = 'HKQuantityTypeIdentifier'

/** What the `WorkoutStatistics` of a workout, or of one part of it, state together; NaN where they are silent. */
export class ClaimSums {
  distanceM = Number.NaN
  maximumHeartRateBpm = Number.NaN
  #beats = 0
  #beatsS = 0

  /** Mean weighted by the time that each statistic covers. */
  get averageHeartRateBpm(): number {
    return this.#beatsS > 0 ? this.#beats / this.#beatsS : Number.NaN
  }

  read(tag: ScannedTag, spanS: number): void {
    const type = tag.repeatedText('type') ?? ''
    const unit = tag.repeatedText('unit')
    if (type.startsWith(`${quantityPrefix}Distance`)) {
      const sumM = tag.number('sum') * unitFactor('distanceM', unit)
      if (!Number.isNaN(sumM)) this.distanceM = (Number.isNaN(this.distanceM) ? 0 : this.distanceM) + sumM
    } else if (type === `${quantityPrefix}HeartRate`) {
      const factor = unitFactor('perMinute', unit)
      const averageBpm = tag.number('average') * factor
      const maximumBpm = tag.number('maximum') * factor
      const weightS = spanS > 0 ? spanS : 1
      if (!Number.isNaN(averageBpm)) {
        this.#beats += averageBpm * weightS
        this.#beatsS += weightS
      }
      if (!(maximumBpm <= this.maximumHeartRateBpm)) this.maximumHeartRateBpm = maximumBpm
    }
  }
}
