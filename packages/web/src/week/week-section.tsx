import { addDays, isAvailable } from '@footing/engine'
import { useState } from 'react'
import type { WeekDocument, WeekRun } from '../api/documents.generated.ts'
import { useWeek } from '../api/queries.ts'
import { dateText, shortDayText, weekdayText } from '../format/dates.ts'
import { distanceText } from '../format/distance.ts'
import { durationText } from '../format/duration.ts'
import { timesText } from '../format/numbers.ts'
import { Fold } from '../parts/fold.tsx'
import { intentWords } from '../parts/intent-words.ts'
import { Loaded } from '../parts/loaded.tsx'
import { RunLink } from '../parts/run-link.tsx'
import { TableScroll } from '../parts/table-scroll.tsx'
import { VerdictBadge } from '../parts/verdict.tsx'
import { Distributions } from './distributions.tsx'

/** One week, understood, with the way to the weeks before it. */
export function WeekSection({ firstDay }: { readonly firstDay: string }) {
  const [day, setDay] = useState<string>()
  const week = useWeek(day ?? firstDay)
  return (
    <section className="week">
      <Loaded query={week} waiting="Looking at this week.">
        {(answer) => (
          <>
            <header className="week-head">
              <h2>Week of {dateText(answer.monday)}</h2>
              <div className="buttons">
                <button type="button" onClick={() => setDay(addDays(answer.monday, -7))}>
                  Week before
                </button>
                <button
                  type="button"
                  disabled={addDays(answer.monday, 7) > answer.asOf}
                  onClick={() => setDay(addDays(answer.monday, 7))}
                >
                  Week after
                </button>
              </div>
            </header>
            <div aria-live="polite" className="week-body">
              {answer.sentences.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              {answer.runs.length > 0 && <WeekRuns runs={answer.runs} />}
              <Distributions distributions={answer.distributions} named={['time']} />
              <WeekFacts week={answer} />
            </div>
          </>
        )}
      </Loaded>
    </section>
  )
}

/** The runs with their stresses side by side, each in its own unit. */
function WeekRuns({ runs }: { readonly runs: readonly WeekRun[] }) {
  return (
    <TableScroll label="Runs of the week">
      <table className="week-runs">
        <thead>
          <tr>
            <th scope="col">Run</th>
            <th scope="col">Was</th>
            <th scope="col" className="number not-on-phone">
              Time
            </th>
            <th scope="col" className="number" title="As much easy running on a level road">
              Legs
            </th>
            <th scope="col" className="number" title="Minutes at LT2 that cost as much">
              Metabolism
            </th>
            <th scope="col" className="number" title="Fast metres">
              Nerves
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <WeekRunRow key={run.activityId} run={run} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function WeekRunRow({ run }: { readonly run: WeekRun }) {
  const { activityId, localDate, verdict, intent, structure, movingS, stress } = run
  const { mechanical, metabolic, neuromuscular } = stress
  return (
    <>
      <tr className={structure === undefined ? undefined : 'has-structure'}>
        <th scope="row">
          <RunLink activityId={activityId}>
            {weekdayText(localDate).slice(0, 3)} {shortDayText(localDate)}
          </RunLink>
        </th>
        <td>{isAvailable(verdict) ? <VerdictBadge verdict={verdict.verdict} /> : intentWords[intent]}</td>
        <td className="number not-on-phone">{durationText(movingS)}</td>
        <td className="number">{isAvailable(mechanical) ? distanceText(mechanical.levelEasyM) : '–'}</td>
        <td className="number">
          {isAvailable(metabolic) ? durationText(metabolic.thresholdEquivalentS) : '–'}
        </td>
        <td className="number">
          {isAvailable(neuromuscular) ? `${Math.round(neuromuscular.fastM)} m` : '–'}
        </td>
      </tr>
      {structure !== undefined && (
        <tr className="is-structure">
          <td colSpan={6}>{structure}</td>
        </tr>
      )}
    </>
  )
}

const againstNames = [
  ['Time', 'movingTimesFrac'],
  ['Distance', 'distanceTimesFrac'],
  ['Legs', 'mechanicalTimesFrac'],
  ['Metabolism', 'metabolicTimesFrac'],
  ['Nerves and muscles', 'neuromuscularTimesFrac'],
] as const

/** With so few runs in a week each of them is longer than a rule of 30 % has it. */
const tooFewRunsForTheRule = 3

function WeekFacts({ week }: { readonly week: WeekDocument }) {
  const { againstBefore, longestRun, monotony, doses } = week
  const [longest] = doses.filter(({ kind }) => kind === 'long').toSorted((a, b) => b.doseM - a.doseM)
  const told = doses.filter(
    (dose) => dose.kind !== 'long' || (dose === longest && week.runs.length > tooFewRunsForTheRule),
  )
  if (week.runs.length === 0) return null
  return (
    <Fold summary="More about this week">
      {isAvailable(againstBefore) ? (
        <dl className="week-against">
          {againstNames.map(([name, key]) => {
            const timesFrac = againstBefore[key]
            return (
              timesFrac !== undefined && (
                <div key={key}>
                  <dt>{name}</dt>
                  <dd>{timesText(timesFrac)}</dd>
                </div>
              )
            )
          })}
          <div>
            <dt>Against</dt>
            <dd>the mean of {againstBefore.weeksCount} weeks before</dd>
          </div>
        </dl>
      ) : (
        <p className="soft">{againstBefore.reason.sentence}</p>
      )}
      <p className="soft">
        Legs are counted in easy running on a level road, metabolism in minutes at LT2, nerves and muscles in
        fast metres. Three scales that are never added up.
      </p>
      {isAvailable(longestRun) && <p>The longest run: {longestRun.sentence}</p>}
      <p>
        {isAvailable(monotony)
          ? `Sameness of the days (Foster’s monotony): ${monotony.monotonyAu.toFixed(1)}. A fact about the spread of the week, no alarm.`
          : `Sameness of the days cannot be told. ${monotony.reason.sentence}`}
      </p>
      {told.map(({ activityId, kind, sentence }) => (
        <p key={`${activityId} ${kind}`}>
          {sentence} <RunLink activityId={activityId}>That run</RunLink>
        </p>
      ))}
    </Fold>
  )
}
