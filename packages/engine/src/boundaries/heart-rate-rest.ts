import { available, type Computed, unavailable } from '../base/computed.ts'
import type { LocalDate } from '../base/time.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { Estimate } from './estimate.ts'
import { gaussianEstimate } from './gaussian-estimate.ts'
import type { Profile } from './profile.ts'
import { findProfileEntry } from './profile-value.ts'

/** Resting heart rate as entered; unavailable until it is. */
export function heartRateRest(profile: Profile, asOf: LocalDate, values: ProposalValues): Computed<Estimate> {
  const entry = findProfileEntry(profile, 'heartRateRestBpm', asOf)
  if (entry === undefined || typeof entry.value !== 'number')
    return unavailable('rest-not-entered', 'Your resting heart rate is not known; enter it in your profile.')
  const sd = values.heartRateRestEnteredSdBpm
  return available(
    gaussianEstimate({
      mean: entry.value,
      sd,
      asOf,
      method: 'Entered',
      evidence: [
        {
          kind: 'entered',
          sentence: 'You entered it.',
          value: entry.value,
          sd,
          weightFrac: 1,
          date: entry.from,
        },
      ],
    }),
  )
}
