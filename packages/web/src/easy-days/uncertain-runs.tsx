import type { CheckDocument, CheckedRun } from '../api/documents.generated.ts'
import { longDayText } from '../format/dates.ts'
import { RunLink } from '../parts/run-link.tsx'
import { VerdictBadge } from '../parts/verdict.tsx'
import { isUncertain, leaningText } from '../parts/verdict-chance.ts'

/** Reasons that say how much and how sure, not why. */
const plainCodes: readonly string[] = [
  'under-ceiling',
  'over-ceiling',
  'near-the-top',
  'in-doubt',
  'probably-stayed',
  'boundary-of-its-time',
  'speed-stands-in',
  'heart-rate-in-part',
]

/** More would be a list to scroll through; the rest stands in the picture. */
const shownCount = 8

/** The runs whose verdict could as well be another: which way each leans, why, and what would settle it. */
export function UncertainRuns({ answer }: { readonly answer: CheckDocument }) {
  const uncertain = answer.runs.filter(isUncertain)
  if (uncertain.length === 0) return null
  const shown = uncertain.slice(0, shownCount)
  return (
    <section className="uncertain">
      <h2>Too close to be certain</h2>
      <p className="soft">
        These runs lay so near your boundary that its error, and that of one day, could turn the verdict. Each
        leans one way; how you could talk near the end says most.
      </p>
      <ul>
        {shown.map((run) => (
          <UncertainRun key={run.activityId} run={run} />
        ))}
      </ul>
      {uncertain.length > shown.length && (
        <p className="soft">And {uncertain.length - shown.length} older ones, which the picture shows.</p>
      )}
    </section>
  )
}

function UncertainRun({ run }: { readonly run: CheckedRun }) {
  const { activityId, date, verdict, isProbable, stayedEasyProbabilityFrac: stayedFrac } = run
  if (verdict === undefined || stayedFrac === undefined) return null
  const why = run.reasons.find(({ code }) => !plainCodes.includes(code)) ?? run.reasons[0]
  return (
    <li>
      <span className="uncertain-run">
        <RunLink activityId={activityId}>{longDayText(date)}</RunLink>
        <VerdictBadge verdict={verdict} isProbable={isProbable} />
      </span>
      <span className="chance">
        <span className="chance-bar" aria-hidden="true">
          <span style={{ width: `${100 * stayedFrac}%` }} />
        </span>
        {leaningText(stayedFrac)}
      </span>
      {why !== undefined && <span className="soft">{why.sentence}</span>}
    </li>
  )
}
