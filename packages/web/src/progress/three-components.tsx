import { useTrend } from '../api/queries.ts'
import { Loaded } from '../parts/loaded.tsx'
import { DurabilitySection } from './durability-section.tsx'
import { TissueSection } from './tissue-section.tsx'

/** What easy running builds: the engine, of which the trend above tells, the legs, and that pace lasts. */
export function ThreeComponents() {
  const trend = useTrend()
  return (
    <Loaded query={trend} waiting="Looking at what your legs are used to.">
      {({ sentences, tissue, durability }) => (
        <>
          <section>
            <h2>What easy running builds</h2>
            <p className="soft">
              Three things, each measured by itself and never added up: the engine, the legs, and how long
              your pace lasts.
            </p>
            <p>The engine: {sentences[0]} The trend at the top of this page shows it.</p>
          </section>
          <TissueSection tissue={tissue} />
          <DurabilitySection durability={durability} />
        </>
      )}
    </Loaded>
  )
}
