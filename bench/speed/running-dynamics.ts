// What a chest strap or a foot pod adds to a watch's recording: plausible in size and noise, true of nobody.

import type { ExtraStreams, RawActivity } from '@footing/engine'
import { createRandom } from '@footing/virtual-runner'

const sPerMin = 60
const feet = 2
const mmPerM = 1000
const slowestRunMps = 1.2

/** How much of its last deviation a channel keeps from second to second. */
const persistenceFrac = 0.9

/** Each channel as a value that follows speed, and the spread of what is added to it. */
const channels = {
  groundContactTimeMs: { at: (speedMps: number) => 345 - 33 * speedMps, sd: 5 },
  groundContactBalanceLeftFrac: { at: () => 0.498, sd: 0.004 },
  verticalOscillationMm: { at: (speedMps: number) => 98 - 3 * speedMps, sd: 2.5 },
  /** Breathing follows effort, and effort speed. */
  respirationRatePerMin: { at: (speedMps: number) => 16 + 6 * speedMps, sd: 1.2 },
  /** As foot pods count it: about 1 W for each kilogram and metre per second, of 72 kg. */
  powerW: { at: (speedMps: number) => 72 * speedMps, sd: 9 },
} as const

type DynamicsName = keyof typeof channels

/** The same activity with running dynamics and power, which watches with a strap write each second. */
export function withRunningDynamics(activity: RawActivity, seed: number): RawActivity {
  const { speedMps, cadenceSpm } = activity.streams
  if (speedMps === undefined || cadenceSpm === undefined) return activity
  const names = Object.keys(channels) as DynamicsName[]
  const { powerW, ...drawn } = Object.fromEntries(
    names.map((name) => [name, drawChannel(name, speedMps, seed)]),
  ) as Record<DynamicsName, Float32Array>
  const stepLengthM = speedMps.map((speed, i) => (speed * sPerMin) / (cadenceSpm[i] || Number.NaN))
  const extraStreams: ExtraStreams = {
    ...drawn,
    stepLengthM,
    verticalRatioFrac: stepLengthM.map(
      (lengthM, i) => (drawn.verticalOscillationMm[i] ?? Number.NaN) / mmPerM / lengthM,
    ),
    groundContactFrac: drawn.groundContactTimeMs.map(
      (contactMs, i) => (contactMs / mmPerM) * ((cadenceSpm[i] ?? Number.NaN) / feet / sPerMin),
    ),
  }
  return { ...activity, streams: { ...activity.streams, powerW }, extraStreams }
}

function drawChannel(name: DynamicsName, speedMps: Float32Array, seed: number): Float32Array {
  const { at, sd } = channels[name]
  const random = createRandom(seed, name)
  const freshSd = sd * Math.sqrt(1 - persistenceFrac ** 2)
  let deviation = 0
  return speedMps.map((speed) => {
    deviation = persistenceFrac * deviation + freshSd * random.normal()
    return speed >= slowestRunMps ? at(speed) + deviation : Number.NaN
  })
}
