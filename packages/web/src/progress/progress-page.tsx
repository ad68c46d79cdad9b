import { isAvailable } from '@footing/engine'
import type { Cause, WhyDocument } from '../api/documents.generated.ts'
import { useWhy } from '../api/queries.ts'
import { chanceText } from '../format/numbers.ts'
import { Fold } from '../parts/fold.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { Reasons } from '../parts/reasons.tsx'
import { withoutSaidElsewhere } from '../parts/said-elsewhere.ts'
import { Sentences } from '../parts/sentences.tsx'
import { sourceText } from '../parts/source-text.ts'
import { RacePredictions } from './race-predictions.tsx'
import { ThreeComponents } from './three-components.tsx'
import { TrendSection } from './trend-section.tsx'
import { VolumeChart } from './volume-chart.tsx'

const standingWords = {
  likely: 'Likely',
  possible: 'Possible',
  unlikely: 'Unlikely',
  'cannot-tell': 'Cannot tell',
} as const satisfies Record<Cause['standing'], string>

export function ProgressPage() {
  const why = useWhy()
  return (
    <Page title="Why am I improving, or not?">
      <Loaded query={why} waiting="Weighing what your weeks say.">
        {(answer) => (
          <>
            <Sentences sentences={withoutSaidElsewhere(answer.sentences, saidInCards(answer))} />
            <TrendSection said={answer.sentences} />
            <section>
              <h2>What may hold you back</h2>
              <ol className="causes">
                {answer.causes.map((cause) => (
                  <li key={cause.id}>
                    <CauseCard cause={cause} />
                  </li>
                ))}
              </ol>
            </section>
            <VolumeChart
              weeks={answer.history.weeks}
              gaps={answer.history.gaps}
              capacity={answer.history.capacity}
            />
            <section>
              <h2>What you can repeat</h2>
              <p>
                {isAvailable(answer.history.repeatability)
                  ? answer.history.repeatability.sentence
                  : answer.history.repeatability.reason.sentence}
              </p>
              <Fold summary="How do you know?">
                {isAvailable(answer.history.capacity) ? (
                  <Reasons reasons={answer.history.capacity.reasons} />
                ) : (
                  <p>{answer.history.capacity.reason.sentence}</p>
                )}
                <Reasons reasons={answer.history.stage.reasons} />
              </Fold>
            </section>
            <ThreeComponents />
            <RacePredictions />
            {answer.leavesOut.length > 0 && (
              <section>
                <h2>What this leaves out</h2>
                <Reasons reasons={answer.leavesOut} />
              </section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function saidInCards(answer: WhyDocument): readonly string[] {
  return answer.causes.flatMap((cause) => [
    cause.advice,
    ...[...cause.evidenceFor, ...cause.evidenceAgainst, ...cause.missing].map((reason) => reason.sentence),
  ])
}

function CauseCard({ cause }: { readonly cause: Cause }) {
  return (
    <article className={`card cause is-${cause.standing}`}>
      <header>
        <h3>{cause.claim}</h3>
        <p className="standing">
          <b>{standingWords[cause.standing]}</b>
          {cause.standing !== 'cannot-tell' && (
            <span className="soft">chance {chanceText(cause.confidenceFrac)}</span>
          )}
        </p>
      </header>
      <div className="evidence">
        <Side title="For" reasons={cause.evidenceFor} />
        <Side title="Against" reasons={cause.evidenceAgainst} />
        <Side title="Not known" reasons={cause.missing} />
      </div>
      {cause.standing !== 'unlikely' && (
        <p className="advice">
          <b>What to change.</b> {cause.advice}
        </p>
      )}
      {cause.sources.length > 0 && (
        <Fold summary="Where does this come from?">
          <ul className="reasons">
            {cause.sources.map((id) => (
              <li key={id}>{sourceText(id)}</li>
            ))}
          </ul>
        </Fold>
      )}
    </article>
  )
}

function Side({ title, reasons }: { readonly title: string; readonly reasons: Cause['evidenceFor'] }) {
  if (reasons.length === 0) return null
  return (
    <div>
      <h4>{title}</h4>
      <Reasons reasons={reasons} />
    </div>
  )
}
