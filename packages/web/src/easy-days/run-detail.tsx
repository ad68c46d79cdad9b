import type { CheckedRun } from '../api/documents.generated.ts'
import { longDayText } from '../format/dates.ts'
import { distanceText } from '../format/distance.ts'
import { durationText } from '../format/duration.ts'
import { percentText } from '../format/numbers.ts'
import { IntentEditor } from '../parts/intent.tsx'
import { Swatch } from '../parts/patterns.tsx'
import { Reasons } from '../parts/reasons.tsx'
import { RunLink } from '../parts/run-link.tsx'
import { VerdictBadge } from '../parts/verdict.tsx'
import { sharesOf } from './easy-days-chart.tsx'

/** One of the columns, in words: when it crossed, and why. */
export function RunDetail({ run }: { readonly run: CheckedRun }) {
  const shares = sharesOf(run)
  const size = [
    run.distanceM === undefined ? undefined : distanceText(run.distanceM),
    durationText(run.movingS),
  ]
  return (
    <section className="card run-detail" aria-live="polite" aria-label="The chosen run">
      <header>
        <h3>
          <RunLink activityId={run.activityId}>{longDayText(run.date)}</RunLink>
        </h3>
        <VerdictBadge verdict={run.verdict ?? 'not-judged'} />
      </header>
      <p className="soft">{[run.title, ...size].filter((part) => part !== undefined).join(' · ')}</p>
      {run.structure !== undefined && <p>{capital(run.structure)}.</p>}
      <p className="run-sentence">{run.sentence}</p>
      {shares !== undefined && (
        <ul className="shares">
          <li>
            <Swatch fill="easy" /> {percentText(shares.wellUnderFrac)} well under
          </li>
          <li>
            <Swatch fill="near" /> {percentText(shares.nearTheTopFrac)} near the top
          </li>
          <li>
            <Swatch fill={run.verdict === 'in-doubt' ? 'unknown' : 'moderate'} />{' '}
            {percentText(shares.overCeilingFrac)} over
          </li>
          {run.crossedAtMinute !== undefined && (
            <li>
              {run.crossedForGood === false ? 'crossed' : 'crossed for good'} in minute {run.crossedAtMinute}
              {run.crossedForGood === false && ' and came back'}
            </li>
          )}
          {run.from === 'speed' && <li>judged by pace, for want of heart rate</li>}
        </ul>
      )}
      <Reasons reasons={run.reasons.filter((reason) => reason.sentence !== run.sentence)} />
      <IntentEditor
        activityId={run.activityId}
        intent={run.intent}
        probabilityFrac={run.intentProbabilityFrac}
        from={run.intentFrom}
      />
    </section>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
