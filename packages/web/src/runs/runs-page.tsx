import { useDeferredValue, useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { RunSummary, RunsDocument } from '../api/documents.generated.ts'
import { useAllRuns, useSetAside } from '../api/queries.ts'
import { monthText } from '../format/dates.ts'
import { distanceText } from '../format/distance.ts'
import { hoursText } from '../format/duration.ts'
import { countedText } from '../format/numbers.ts'
import { Loaded } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { setAsidePath } from '../set-aside/set-aside-path.ts'
import { type RunMonth, runMonths } from './month-groups.ts'
import { matchesRun, type RunFilter, runFilters } from './run-filter.ts'
import { RunRow } from './run-row.tsx'

export function RunsPage() {
  const query = useAllRuns()
  return (
    <Page title="Runs" isPlace aside={<RunsAside page={query.data?.pages[0]} />}>
      <Loaded query={query} waiting="Reading the list of your runs.">
        {({ pages }) => (
          <RunList
            runs={pages.flatMap((page) => page.runs)}
            hasOlder={query.hasNextPage}
            isLoadingOlder={query.isFetchingNextPage}
            onOlder={query.fetchNextPage}
          />
        )}
      </Loaded>
    </Page>
  )
}

interface RunListProps {
  readonly runs: readonly RunSummary[]
  readonly hasOlder: boolean
  readonly isLoadingOlder: boolean
  readonly onOlder: () => unknown
}

function RunList({ runs, hasOlder, isLoadingOlder, onOlder }: RunListProps) {
  const [filter, setFilter] = useState<RunFilter>('all')
  const [words, setWords] = useState('')
  const wanted = { filter, words: useDeferredValue(words) }
  const isNarrowed = filter !== 'all' || words.trim() !== ''
  const shown = runs.filter((run) => matchesRun(run, wanted))

  useEffect(() => {
    // A filter that looked only at the newest page would call older runs missing.
    if (isNarrowed && hasOlder && !isLoadingOlder) onOlder()
  }, [isNarrowed, hasOlder, isLoadingOlder, onOlder])

  return (
    <>
      <search className="run-filters">
        <label>
          Show
          <select value={filter} onChange={(event) => setFilter(event.target.value as RunFilter)}>
            {Object.entries(runFilters).map(([name, text]) => (
              <option key={name} value={name}>
                {text}
              </option>
            ))}
          </select>
        </label>
        <label>
          Search
          <input
            type="search"
            value={words}
            placeholder="title, 2025-06, strides"
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
        <p className="soft" aria-live="polite">
          {isNarrowed ? `${countedText(shown.length, 'run fits', 'runs fit')}.` : ''}
        </p>
      </search>
      {runs.length === 0 && <p>There are no runs yet. Add some, or load the sample runner.</p>}
      {runs.length > 0 && shown.length === 0 && !hasOlder && <p>No run fits. Change what to show above.</p>}
      {runMonths(shown).map((month) => (
        <Month key={month.month} month={month} />
      ))}
      {hasOlder && (
        <p>
          <button type="button" onClick={() => onOlder()} disabled={isLoadingOlder}>
            {isLoadingOlder ? 'Reading older runs.' : 'Show older runs'}
          </button>
        </p>
      )}
    </>
  )
}

function Month({ month }: { readonly month: RunMonth }) {
  return (
    <section className="run-month">
      <header>
        <h2>{monthText(month.anyDate)}</h2>
        <p className="soft">
          {countedText(month.runs.length, 'run')} · {hoursText(month.movingS)}
          {month.distanceM > 0 && ` · ${distanceText(month.distanceM)}`}
        </p>
      </header>
      <ul>
        {month.runs.map((run) => (
          <li key={run.activityId}>
            <RunRow run={run} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How many runs there are, and the way to what was not taken for one. */
function RunsAside({ page }: { readonly page: RunsDocument | undefined }) {
  const activities = useSetAside().data?.activities ?? []
  const asideCount = activities.filter(({ sport }) => sport !== 'run').length
  return (
    <>
      {page !== undefined && countedText(page.totalCount, 'run')}
      {activities.length > 0 && (
        <>
          {' · '}
          <Link href={setAsidePath}>{asideCount === 0 ? 'Corrected by you' : `${asideCount} set aside`}</Link>
        </>
      )}
    </>
  )
}
