import type { CheckedRun } from '../api/documents.generated.ts'
import { longDayText } from '../format/dates.ts'
import { distanceText } from '../format/distance.ts'
import { durationText } from '../format/duration.ts'
import { percentText } from '../format/numbers.ts'
import { IntentEditor } from '../parts/intent.tsx'
import { Swatch } from '../parts/patterns.tsx'
import { Reasons } from '../parts/reasons.tsx'
import { RunLink } from '../parts/run-link.tsx'
import { reasonsBesides } from '../parts/said-elsewhere.ts'
import { VerdictBadge } from '../parts/verdict.tsx'
import { isUncertain, leaningText } from '../parts/verdict-chance.ts'
import { isOverInDoubt, sharesOf } from './easy-days-chart.tsx'
import { SettlingNote } from './settling-note.tsx'

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
        <VerdictBadge verdict={run.verdict ?? 'not-judged'} isProbable={run.isProbable} />
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
            <Swatch fill={isOverInDoubt(run) ? 'unknown' : 'moderate'} />{' '}
            {percentText(shares.overCeilingFrac)} over
          </li>
          {run.crossedAtMinute !== undefined && (
            <li>
              {run.crossedForGood === false ? 'crossed' : 'crossed for good'} {crossedWhen(run)}
              {run.crossedForGood === false && ' and came back'}
            </li>
          )}
          {run.from === 'speed' && <li>judged by pace, for want of heart rate</li>}
        </ul>
      )}
      {isUncertain(run) && run.stayedEasyProbabilityFrac !== undefined && (
        <p>
          <b>{leaningText(run.stayedEasyProbabilityFrac)}.</b>
        </p>
      )}
      <Reasons reasons={reasonsBesides(run.reasons, run.sentence)} />
      {isUncertain(run) && <SettlingNote activityId={run.activityId} />}
      <IntentEditor
        activityId={run.activityId}
        intent={run.intent}
        probabilityFrac={run.intentProbabilityFrac}
        from={run.intentFrom}
      />
    </section>
  )
}

/** "in minute 24", "between minutes 12 and 26". */
function crossedWhen({ crossedAtMinute, crossedBetweenMinutes: between }: CheckedRun): string {
  return between === undefined
    ? `in minute ${crossedAtMinute}`
    : `between minutes ${between.from} and ${between.to}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
