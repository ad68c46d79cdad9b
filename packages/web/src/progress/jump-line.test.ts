import { expect, test } from 'vitest'
import { jumpLine } from './jump-line.ts'

const run = (localDate: string, distanceM: number, jumpFromM?: number) => ({
  activityId: localDate,
  localDate,
  distanceM,
  ...(jumpFromM !== undefined && { jumpFromM }),
})

test('the line goes from run to run at the distance from which each would jump, and is broken after time off', () => {
  const runs = [run('2026-01-01', 8000), run('2026-01-03', 9000, 8800), run('2026-03-01', 5000)]
  expect(jumpLine(runs)).toEqual([{ from: '2026-01-01', to: '2026-01-03', distanceM: 8800 }])
  expect(jumpLine([])).toEqual([])
})
