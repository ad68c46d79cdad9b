import type { LocalDate } from '../../base/time.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import { agedYears } from '../aged-years.ts'
import type { Profile, ProfileField, ProfileSource } from '../profile.ts'
import { findProfileEntry } from '../profile-value.ts'
import type { ThresholdItem } from '../threshold-model.ts'

const labFields = [
  'lt1Bpm',
  'lt2Bpm',
  'lt1SpeedMps',
  'lt2SpeedMps',
] as const satisfies readonly ProfileField[]

const enteredWords: Readonly<Record<ProfileSource, string>> = {
  lab: 'A lab test that you entered.',
  'field-test': 'A field test that you entered.',
  race: 'A value from a race that you entered.',
  device: 'A value from a device that you entered.',
  runner: 'A value that you entered.',
}

/** Thresholds that the runner entered, usually from a lab; their error grows with their age. */
export function enteredItems(profile: Profile, asOf: LocalDate, values: ProposalValues): ThresholdItem[] {
  return labFields.flatMap((field): ThresholdItem[] => {
    const entry = findProfileEntry(profile, field, asOf)
    if (entry === undefined || typeof entry.value !== 'number') return []
    const years = agedYears(entry.from, asOf)
    const isSpeed = field.endsWith('Mps')
    const plain = isSpeed ? entry.value * values.labThresholdSdFrac : values.labThresholdSdBpm
    const ageing = isSpeed
      ? entry.value * values.ageingSdFracPerYear * years
      : values.ageingSdBpmPerYear * years
    const talkDoubt = isSpeed ? 2 : values.talkTestSdBpm / values.labThresholdSdBpm
    const doubt = entry.source === 'lab' ? 1 : entry.source === 'field-test' ? talkDoubt : 2
    return [
      {
        kind: entry.source === 'lab' ? 'lab' : 'entered',
        about: field,
        key: `entered:${field}`,
        sentence: enteredWords[entry.source],
        value: entry.value,
        sd: Math.hypot(plain * doubt, ageing),
        date: entry.from,
      },
    ]
  })
}
