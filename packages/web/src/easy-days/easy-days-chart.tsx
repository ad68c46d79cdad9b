import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { CheckedRun } from '../api/documents.generated.ts'
import { ceilingPx, roomOverFrac, type Shares, shareColumn } from '../charts/share-column.ts'
import { dayMonthText, shortDayText, weekdayText } from '../format/dates.ts'
import { percentText } from '../format/numbers.ts'
import { VerdictMark, verdictWords } from '../parts/verdict.tsx'
import type { EasyWeek } from './week-columns.ts'

const plotHeightPx = 230
/** How far to the right the open run stands in a picture that does not fit. */
const shownAtFrac = 0.8
/** Below this share above the ceiling there is no room for the axis to name its own end. */
const roomForTwoWordsFrac = 0.4

interface EasyDaysChartProps {
  readonly weeks: readonly EasyWeek[]
  readonly chosenId: string | undefined
  readonly onChoose: (activityId: string) => void
}

/**
 * One column for each run meant easy, hung from the ceiling: time under it and near it hangs below the line, time
 * over it stands above. The arrow keys walk from run to run.
 */
export function EasyDaysChart({ weeks, chosenId, onChoose }: EasyDaysChartProps) {
  const scrollRef = useRef<HTMLDivElement>(null)
  const runs = weeks.flatMap((week) => week.runs)
  const plot = {
    heightPx: plotHeightPx,
    roomOverFrac: roomOverFrac(runs.flatMap((run) => sharesOf(run) ?? [])),
  }
  const ceiling = ceilingPx(plot)
  const tabStopId = chosenId ?? runs.at(-1)?.activityId

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the period moves the picture by itself.
  useEffect(() => {
    // Where not all fits, the newest runs and the one that is open are what one came for.
    const scroll = scrollRef.current
    const shown = scroll?.querySelector<HTMLElement>('[tabindex="0"]')
    if (scroll === null || shown === null || shown === undefined) return
    const fromLeftPx = shown.getBoundingClientRect().right - scroll.getBoundingClientRect().left
    scroll.scrollLeft += fromLeftPx - scroll.clientWidth * shownAtFrac
  }, [weeks.length])

  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      Home: -runs.length,
      End: runs.length,
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const from = runs.findIndex((run) => run.activityId === tabStopId)
    const next = runs[Math.min(runs.length - 1, Math.max(0, from + step))]
    if (next === undefined) return
    onChoose(next.activityId)
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button.easy-day')]
    buttons[runs.indexOf(next)]?.focus()
  }

  return (
    <div className="easy-days" style={{ '--plot-height': `${plotHeightPx}px`, '--ceiling': `${ceiling}px` }}>
      <div className="easy-days-axis" aria-hidden="true">
        {plot.roomOverFrac >= roomForTwoWordsFrac && (
          <span className="is-most-over">{percentText(plot.roomOverFrac)}</span>
        )}
        <span className="is-over">over</span>
        <span className="is-ceiling">ceiling</span>
        <span className="is-under">under</span>
        <span className="is-most-under">{percentText(1)}</span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the buttons inside, which are the controls. */}
      <div className="easy-days-scroll" ref={scrollRef} onKeyDown={walk}>
        {weeks.map((week) => (
          <div
            className="easy-week"
            key={week.monday}
            style={{ '--run-count': Math.max(1, week.runs.length) }}
          >
            <div className="easy-week-runs">
              {week.runs.map((run) => (
                <button
                  key={run.activityId}
                  type="button"
                  className="easy-day"
                  aria-pressed={run.activityId === chosenId}
                  aria-label={nameOf(run)}
                  tabIndex={run.activityId === tabStopId ? 0 : -1}
                  onClick={() => onChoose(run.activityId)}
                >
                  <Column run={run} plot={plot} />
                  <VerdictMark verdict={run.verdict ?? 'not-judged'} />
                </button>
              ))}
            </div>
            <span className="easy-week-name">{shortDayText(week.monday)}</span>
          </div>
        ))}
      </div>
    </div>
  )
}

interface ColumnProps {
  readonly run: CheckedRun
  readonly plot: { readonly heightPx: number; readonly roomOverFrac: number }
}

function Column({ run, plot }: ColumnProps) {
  const shares = sharesOf(run)
  if (shares === undefined) {
    const top = ceilingPx(plot)
    return (
      <svg className="easy-column" aria-hidden="true" preserveAspectRatio="none">
        <rect
          className="column-unknown"
          x="1"
          width="calc(100% - 2px)"
          y={top}
          height={plot.heightPx - top}
        />
      </svg>
    )
  }
  const { over, near, under } = shareColumn(shares, plot)
  return (
    <svg className="easy-column" aria-hidden="true">
      <rect
        // Time over a ceiling that may lie higher is no time that was wrong.
        className={isOverInDoubt(run) ? 'fill-unknown' : 'fill-moderate'}
        width="100%"
        y={over.topPx}
        height={over.heightPx}
      />
      <rect className="fill-near" width="100%" y={near.topPx} height={near.heightPx} />
      <rect className="fill-easy" width="100%" y={under.topPx} height={under.heightPx} />
    </svg>
  )
}

/** True where time over the ceiling may have been under it: the run is in doubt, or probably stayed easy. */
export function isOverInDoubt({ verdict, isProbable, overCeilingFrac = 0 }: CheckedRun): boolean {
  if (overCeilingFrac === 0) return false
  return verdict === 'in-doubt' || (isProbable === true && (verdict === 'easy' || verdict === 'near-the-top'))
}

/** The three shares, where the run could be judged. What was near the top was under the ceiling too. */
export function sharesOf(run: CheckedRun): Shares | undefined {
  const { nearTheTopFrac, overCeilingFrac } = run
  if (nearTheTopFrac === undefined || overCeilingFrac === undefined) return undefined
  return { wellUnderFrac: Math.max(0, 1 - nearTheTopFrac - overCeilingFrac), nearTheTopFrac, overCeilingFrac }
}

function nameOf(run: CheckedRun): string {
  const probably = run.isProbable === true ? 'probably ' : ''
  return `${weekdayText(run.date)} ${dayMonthText(run.date)}: ${probably}${verdictWords[run.verdict ?? 'not-judged'].toLowerCase()}`
}
