import { unitSuffixes } from '@footing/engine'

/** A unit suffix as a runner reads it: "beats per minute" for Bpm; a share or a count needs no word. */
export function unitWords(suffix: string): string {
  if (suffix === 'Frac') return 'of 1'
  if (suffix === 'Count') return ''
  return (unitSuffixes as Readonly<Record<string, string>>)[suffix] ?? suffix
}
