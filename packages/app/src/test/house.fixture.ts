import type { LocalDate } from '@footing/engine'
import { onTestFinished } from 'vitest'
import { openHouse } from '../compose.ts'
import type { House } from '../usecases/house.ts'
import { smallHistoryToday } from './small-history.fixture.ts'
import { temporaryFolder } from './temporary-folder.fixture.ts'

/** An empty house on a folder of its own; closed and removed when the test is over. */
export async function temporaryHouse(today: LocalDate = smallHistoryToday): Promise<House> {
  const house = await openHouse({ dataFolder: temporaryFolder(), today })
  onTestFinished(() => house.close())
  return house
}
