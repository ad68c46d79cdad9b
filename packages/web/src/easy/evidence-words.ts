import type { EvidenceKind } from '@footing/engine'

export const kindWords: Readonly<Record<EvidenceKind, string>> = {
  lab: 'Laboratory',
  entered: 'You entered it',
  'heart-rate-max-observed': 'Highest heart rate seen',
  'heart-rate-max-age-formula': 'Age formula',
  population: 'Other runners',
  race: 'Race',
  'hard-effort': 'Hard effort',
  'critical-speed': 'Critical speed',
  'heart-rate-speed-relation': 'Heart rate against pace',
  'watch-setting': 'Watch setting',
  'usual-running': 'How you usually run',
  'talk-test': 'How you could talk',
  'effort-report': 'How hard it felt',
  'beat-to-beat': 'Time between heartbeats',
  drift: 'Drift on long runs',
}
