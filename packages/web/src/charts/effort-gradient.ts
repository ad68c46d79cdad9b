import type { Estimate } from '@footing/engine'

/** A stop of the heart-rate scale's colour: how far along it lies and which effort it is painted in. */
export interface EffortStop {
  readonly offsetFrac: number
  readonly effort: 'easy' | 'moderate' | 'hard'
}

type Band = Pick<Estimate, 'low80' | 'high80'>

/**
 * The colours along a heart-rate scale. Inside the 80 % band of a boundary one effort fades into the next: the
 * picture is as soft as the knowledge. Offsets ascend; bands that overlap are parted in the middle.
 */
export function effortStops(
  domain: readonly [number, number],
  bands: { readonly lt1Bpm: Band; readonly lt2Bpm?: Band },
): readonly EffortStop[] {
  const fracOf = (bpm: number) => Math.min(1, Math.max(0, (bpm - domain[0]) / (domain[1] - domain[0])))
  const { lt1Bpm, lt2Bpm } = bands
  if (lt2Bpm === undefined) {
    return [
      { offsetFrac: fracOf(lt1Bpm.low80), effort: 'easy' },
      { offsetFrac: fracOf(lt1Bpm.high80), effort: 'moderate' },
    ]
  }
  const overlaps = lt1Bpm.high80 > lt2Bpm.low80
  const parting = (lt1Bpm.high80 + lt2Bpm.low80) / 2
  return [
    { offsetFrac: fracOf(lt1Bpm.low80), effort: 'easy' },
    { offsetFrac: fracOf(overlaps ? parting : lt1Bpm.high80), effort: 'moderate' },
    { offsetFrac: fracOf(overlaps ? parting : lt2Bpm.low80), effort: 'moderate' },
    { offsetFrac: fracOf(lt2Bpm.high80), effort: 'hard' },
  ]
}
