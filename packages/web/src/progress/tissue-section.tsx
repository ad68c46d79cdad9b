import { isAvailable } from '@footing/engine'
import type { TissueAnswer } from '../api/documents.generated.ts'
import { RunLink } from '../parts/run-link.tsx'
import { TissueChart } from './tissue-chart.tsx'

/** What the legs are used to, and what jumped beyond it. One of the three things that easy running builds. */
export function TissueSection({ tissue }: { readonly tissue: TissueAnswer }) {
  if (tissue.sentences.length === 0) return null
  return (
    <section>
      <h2>What are your legs used to?</h2>
      {tissue.sentences.map((sentence, index) => (
        <p key={sentence}>
          {sentence}
          {index === 0 && isAvailable(tissue.usedTo) && (
            <>
              {' '}
              <RunLink activityId={tissue.usedTo.longestRunId}>That longest run</RunLink>
            </>
          )}
        </p>
      ))}
      {!isAvailable(tissue.afterJumps) && <p className="soft">{tissue.afterJumps.reason.sentence}</p>}
      <TissueChart tissue={tissue} />
    </section>
  )
}
