import type { Passport } from '../passport.ts'

const constants = {
  barometerDriftSdM: { value: 3, unit: 'M', source: 'own choice: weather moves a barometer' },
  barometerDriftS: { value: 7200, unit: 'S', source: 'own choice' },
  barometerNoiseM: { value: 0.15, unit: 'M', source: 'own choice' },
  satelliteErrorSdM: { value: 4, unit: 'M', source: 'own choice: satellite height is worse than position' },
  satelliteErrorS: { value: 90, unit: 'S', source: 'own choice' },
  satelliteNoiseM: { value: 0.3, unit: 'M', source: 'own choice' },
  stepM: { value: 0.2, unit: 'M', source: 'FIT profile: altitude is stored in fifths of a metre' },
  climbStepM: { value: 2, unit: 'M', source: 'own choice: what a watch counts as climbing' },
} as const satisfies Record<string, Passport>

/** The height that a watch shows each second for a true height. */
export function createAltimeter(hasBarometer: boolean, noise: () => number): (elevationM: number) => number {
  const sdM = hasBarometer ? constants.barometerDriftSdM.value : constants.satelliteErrorSdM.value
  const noiseM = hasBarometer ? constants.barometerNoiseM.value : constants.satelliteNoiseM.value
  const lastsS = hasBarometer ? constants.barometerDriftS.value : constants.satelliteErrorS.value
  const keep = Math.exp(-1 / lastsS)
  const fresh = sdM * Math.sqrt(1 - keep * keep)
  const stepM = constants.stepM.value
  let errorM = sdM * noise()
  return (elevationM) => {
    errorM = keep * errorM + fresh * noise()
    return Math.round((elevationM + errorM + noiseM * noise()) / stepM) * stepM
  }
}

/** Climb as a watch sums it: only rises of a few metres count. */
export function countedAscentM(elevationM: Float32Array): number {
  const stepM = constants.climbStepM.value
  let lowest = elevationM[0] ?? 0
  let ascentM = 0
  for (const height of elevationM) {
    if (height - lowest >= stepM) {
      ascentM += height - lowest
      lowest = height
    } else if (height < lowest) lowest = height
  }
  return Math.round(ascentM)
}
