// How fast everything is analysed anew after a formula changed: from the store, never from the files.

import { openHouse } from '../../packages/app/src/compose.ts'
import { readFreshFacts } from '../../packages/app/src/usecases/refresh-facts.ts'
import { valuesInForce } from '../../packages/app/src/usecases/values-in-force.ts'
import { secondsOf } from './timing.ts'

/** Runs a second. */
const goalPerS = 500

/** No version of facts that the code has ever had: all of them are stale. */
const foreignVersion = 1

export async function benchRefresh(dataFolder: string): Promise<string> {
  const house = await openHouse({ dataFolder })
  let runCount = 0
  const seconds = await secondsOf(async () => {
    const facts = await readFreshFacts({
      ...house,
      athleteId: 'local',
      terms: { values: valuesInForce({}), factsVersion: foreignVersion },
      toldApart: [],
    })
    runCount = facts.length
  })
  await house.close()
  const perS = (runCount / seconds).toFixed(0)
  return `${perS} runs/s: ${runCount} runs in ${seconds.toFixed(2)} s, start of the threads included (goal: ${goalPerS})`
}
