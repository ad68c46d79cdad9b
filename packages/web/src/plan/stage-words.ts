import type { Stage } from '@footing/engine'

/** The stages as a runner reads them. */
export const stageWords: Readonly<Record<Stage, string>> = {
  new: 'new to running',
  returning: 'coming back',
  rebuilding: 'rebuilding',
  building: 'building',
  sustaining: 'sustaining',
  'quality-ready': 'ready for quality',
  'high-volume': 'high volume',
}
