import { isAvailable } from '@footing/engine'
import type { RunStress } from '../api/documents.generated.ts'

const stressNames = ['Legs', 'Metabolism', 'Nerves and muscles'] as const
type StressName = (typeof stressNames)[number]

/** One stress of one or several runs against what is usual; absent where that is not known. */
export interface StressAmount {
  readonly name: StressName
  readonly timesFrac?: number
}

function timesOf(stress: RunStress): readonly (number | undefined)[] {
  const { mechanical, metabolic, neuromuscular } = stress
  const against = [
    isAvailable(mechanical) ? mechanical.ofUsualEasyRun : undefined,
    isAvailable(metabolic) ? metabolic.ofUsualEasyRun : undefined,
    isAvailable(neuromuscular) ? neuromuscular.ofUsualFastSession : undefined,
  ]
  return against.map((one) => (one !== undefined && isAvailable(one) ? one.timesFrac : undefined))
}

/** The three stresses of the runs of a day, each added up by itself, never with another. */
export function stressAmounts(stresses: readonly RunStress[]): readonly StressAmount[] {
  const times = stresses.map(timesOf)
  return stressNames.map((name, index) => {
    const known = times.flatMap((each) => each[index] ?? [])
    return known.length === 0 ? { name } : { name, timesFrac: known.reduce((sum, each) => sum + each, 0) }
  })
}
