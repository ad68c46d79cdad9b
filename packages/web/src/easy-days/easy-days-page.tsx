import { isAvailable } from '@footing/engine'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { CheckDocument } from '../api/documents.generated.ts'
import { useCheck, useLatestRuns } from '../api/queries.ts'
import { countedText } from '../format/numbers.ts'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { EffortTime } from '../parts/effort-time.tsx'
import { ToldRuns } from '../parts/learned.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { Swatch } from '../parts/patterns.tsx'
import { Reasons } from '../parts/reasons.tsx'
import { Sentences } from '../parts/sentences.tsx'
import { type ShownVerdict, VerdictMark, verdictWords } from '../parts/verdict.tsx'
import { SeasonSection } from '../week/season-section.tsx'
import { WeekSection } from '../week/week-section.tsx'
import { EasyDaysChart, isOverInDoubt } from './easy-days-chart.tsx'
import { NextHardSession } from './next-hard-session.tsx'
import { RunDetail } from './run-detail.tsx'
import { RunsTable } from './runs-table.tsx'
import { UncertainRuns } from './uncertain-runs.tsx'
import { easyWeeks } from './week-columns.ts'

const periods = [
  { weeks: 12, name: '12 weeks' },
  { weeks: 26, name: 'half a year' },
  { weeks: 52, name: 'a year' },
] as const

export function EasyDaysPage() {
  const [search] = useSearchParams()
  const wanted = search.get('weeks')
  const { weeks } = periods.find((period) => `${period.weeks}` === wanted) ?? periods[0]
  const check = useCheck(weeks)
  const latest = useLatestRuns()
  return (
    <Page title="Are my easy days easy?" aside={<Periods weeks={weeks} />}>
      <Loaded query={check} waiting="Looking at your easy days.">
        {(answer) => (
          <>
            <Sentences sentences={answer.sentences} />
            {answer.runs.length > 0 && <EasyDays answer={answer} />}
            {answer.patterns.length > 0 && (
              <section>
                <h2>Where it happens</h2>
                <Reasons reasons={answer.patterns} />
              </section>
            )}
            <UncertainRuns answer={answer} />
            <ToldRuns />
            <NextHardSession effect={answer.nextHardSession} />
            <section>
              <h2>All running in these weeks</h2>
              {isAvailable(answer.intensity) ? (
                <EffortTime time={answer.intensity} />
              ) : (
                <p>{answer.intensity.reason.sentence}</p>
              )}
              <p className="soft">{othersText(answer)}</p>
            </section>
            <WeekSection firstDay={latest.data?.runs[0]?.date ?? answer.to} />
            <SeasonSection />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Periods({ weeks }: { readonly weeks: number }) {
  return (
    <nav className="periods" aria-label="How far to look back">
      {periods.map((period) => (
        <Link
          key={period.weeks}
          href={`/easy-days?weeks=${period.weeks}`}
          replace
          {...(period.weeks === weeks ? { 'aria-current': 'true' as const } : {})}
        >
          {period.name}
        </Link>
      ))}
    </nav>
  )
}

function EasyDays({ answer }: { readonly answer: CheckDocument }) {
  const [chosenId, setChosenId] = useState<string>()
  const weeks = easyWeeks(answer.runs, answer)
  // Until one is chosen, the newest that did not stay easy is the one worth reading; else the newest.
  const opened =
    answer.runs.find((run) => run.activityId === chosenId) ??
    answer.runs.find(({ verdict }) => verdict === 'crossed-over' || verdict === 'moderate-throughout') ??
    answer.runs.find(({ verdict }) => verdict !== undefined && verdict !== 'easy') ??
    answer.runs[0]
  return (
    <>
      <ChartFrame
        title="Every run meant easy: share of its time under and over the ceiling"
        description={describe(answer)}
        legend={<Legend answer={answer} />}
        table={<RunsTable answer={answer} />}
      >
        <EasyDaysChart weeks={weeks} chosenId={opened?.activityId} onChoose={setChosenId} />
      </ChartFrame>
      {opened !== undefined && <RunDetail key={opened.activityId} run={opened} />}
    </>
  )
}

const legendOrder = [
  'easy',
  'near-the-top',
  'in-doubt',
  'crossed-over',
  'moderate-throughout',
  'not-judged',
] as const

function countOf(answer: CheckDocument, verdict: ShownVerdict): number {
  const { counts } = answer
  switch (verdict) {
    case 'easy':
      return counts.easyCount
    case 'near-the-top':
      return counts.nearTheTopCount
    case 'in-doubt':
      return counts.inDoubtCount
    case 'crossed-over':
      return counts.crossedOverCount
    case 'moderate-throughout':
      return counts.moderateThroughoutCount
    case 'not-judged':
      return counts.unavailableCount
  }
}

function Legend({ answer }: { readonly answer: CheckDocument }) {
  return (
    <div className="legend">
      <ul>
        <li>
          <Swatch fill="moderate" /> time over the ceiling
        </li>
        {answer.runs.some(isOverInDoubt) && (
          <li>
            <Swatch fill="unknown" /> over it, but your boundary may lie higher
          </li>
        )}
        <li>
          <Swatch fill="near" /> near the top
        </li>
        <li>
          <Swatch fill="easy" /> well under
        </li>
      </ul>
      <ul>
        {legendOrder
          .filter((verdict) => countOf(answer, verdict) > 0)
          .map((verdict) => (
            <li key={verdict}>
              <VerdictMark verdict={verdict} /> {verdictWords[verdict]} <b>{countOf(answer, verdict)}</b>
            </li>
          ))}
      </ul>
    </div>
  )
}

function describe(answer: CheckDocument): string {
  const counted = legendOrder
    .filter((verdict) => countOf(answer, verdict) > 0)
    .map((verdict) => `${verdictWords[verdict].toLowerCase()} ${countOf(answer, verdict)}`)
  return `${countedText(answer.runs.length, 'run')} meant easy: ${counted.join(', ')}. Each column shows how the time of one run lay relative to the easy ceiling.`
}

function othersText(answer: CheckDocument): string {
  const { notMeantEasyCount, intentUnknownCount } = answer.counts
  const parts = [
    notMeantEasyCount > 0
      ? `${countedText(notMeantEasyCount, 'run was', 'runs were')} not meant easy`
      : undefined,
    intentUnknownCount > 0
      ? `of ${countedText(intentUnknownCount, 'run')} it is not clear what ${intentUnknownCount === 1 ? 'it was' : 'they were'} meant to be`
      : undefined,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? '' : `In the same weeks, ${parts.join(', and ')}. They are not judged here.`
}
