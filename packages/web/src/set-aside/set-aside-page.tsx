import { Link } from 'wouter'
import type { SetAsideActivity } from '../api/documents.generated.ts'
import { useSetAside } from '../api/queries.ts'
import { countText } from '../format/numbers.ts'
import { Loaded } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { SetAsideList } from './set-aside-list.tsx'

/** What was not taken for what its file calls it, and what the runner named otherwise. */
export function SetAsidePage() {
  const query = useSetAside()
  return (
    <Page title="Set aside" aside={<Link href="/runs">All runs</Link>}>
      <Loaded query={query} waiting="Looking for what was set aside.">
        {({ activities }) => {
          const doubted = activities.filter(({ takenForSport }) => takenForSport === undefined)
          return (
            <>
              <div className="sentences">
                <p className="answer">{answer(doubted)}</p>
                {doubted.length > 0 && (
                  <p>
                    {doubted.length === 1
                      ? 'It is kept, and counts for no answer. If it was a run, say so.'
                      : 'They are kept, and count for no answer. If one was a run, say so.'}
                  </p>
                )}
              </div>
              {activities.length > 0 && (
                <section>
                  {/* One list: a button that is pressed keeps its place and the focus. */}
                  <h2>Set aside, or corrected by you</h2>
                  <SetAsideList activities={activities} />
                </section>
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

function answer(doubted: readonly SetAsideActivity[]): string {
  if (doubted.length === 0) return 'Every activity is taken for what its file or you call it.'
  return doubted.length === 1
    ? '1 activity was not taken for a run.'
    : `${countText(doubted.length)} activities were not taken for runs.`
}
