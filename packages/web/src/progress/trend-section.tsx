import { isAvailable } from '@footing/engine'
import { useTrend } from '../api/queries.ts'
import { countedText } from '../format/numbers.ts'
import { Fold } from '../parts/fold.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { Reasons } from '../parts/reasons.tsx'
import { ChangesTable } from './changes-table.tsx'
import { TrendChart } from './trend-chart.tsx'
import { EffectsTable, MarkersTable } from './trend-tables.tsx'

/** Am I fitter? The trend with its band, the changes, and what stands behind them. */
export function TrendSection({ said }: { readonly said: readonly string[] }) {
  const trend = useTrend()
  return (
    <Loaded query={trend} waiting="Measuring your trend over all your runs.">
      {({ sentences, trend: shown }) => (
        <section className="trend">
          <h2>Are you fitter?</h2>
          {isAvailable(shown) ? (
            <>
              {unsaid(sentences, said).map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              <TrendChart trend={shown} />
              <ChangesTable
                label="Changes"
                caption="Speed at the same heart rate, the latest weeks against those before"
                changes={shown.changes}
              />
              <Fold summary="How do you know?">
                <p>
                  Every run with a steady, easy to moderate stretch says how fast you were at your reference
                  heart rate of {Math.round(shown.referenceHeartRateBpm)} bpm. What else moves that speed is
                  estimated together with it and taken off:
                </p>
                <EffectsTable effects={shown.effects} />
                {shown.breaks.length > 0 && <Breaks breaks={shown.breaks} />}
                <p>
                  {countedText(shown.runs.length, 'run')} took part.
                  {shown.leftOut.length > 0 && ' Left out, because:'}
                </p>
                <Reasons
                  reasons={shown.leftOut.map(({ code, sentence, runCount }) => ({
                    code,
                    sentence: `${countedText(runCount, 'run')}: ${sentence}`,
                  }))}
                />
              </Fold>
              <MarkersTable markers={shown.markers} />
            </>
          ) : (
            <p>{shown.reason.sentence}</p>
          )}
        </section>
      )}
    </Loaded>
  )
}

/** The sentences that the head of the page has not said yet. */
function unsaid(sentences: readonly string[], said: readonly string[]): readonly string[] {
  const all = said.join(' ').toLowerCase()
  return sentences.filter((sentence) => !all.includes(sentence.toLowerCase()))
}

function Breaks({
  breaks,
}: {
  readonly breaks: readonly { readonly date: string; readonly sentence: string }[]
}) {
  return <Reasons reasons={breaks.toReversed().map(({ date, sentence }) => ({ code: date, sentence }))} />
}
