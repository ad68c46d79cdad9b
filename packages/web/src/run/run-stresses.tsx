import { type AgainstUsual, type Computed, isAvailable, type StressCause } from '@footing/engine'
import type { ReactNode } from 'react'
import type { RunStress } from '../api/documents.generated.ts'
import { distanceText } from '../format/distance.ts'
import { durationText } from '../format/duration.ts'
import { percentText, timesText } from '../format/numbers.ts'
import { Fold } from '../parts/fold.tsx'
import { Reasons } from '../parts/reasons.tsx'
import { RunLink } from '../parts/run-link.tsx'

/** Causes with a smaller share are not worth a line. */
const leastShareFrac = 0.01
/** Fewer fast metres are none to speak of. */
const leastFastM = 20
/** Less than this of the usual is nothing to draw. */
const leastTimesFrac = 0.05
/** A bar is full at three times the usual. */
const fullBarTimes = 3

/** What the run cost: three stresses on scales of their own, each with what made it. */
export function RunStresses({ stress }: { readonly stress: RunStress }) {
  const { mechanical, metabolic, neuromuscular } = stress
  return (
    <section>
      <h2>What it cost</h2>
      <p className="soft">
        Three stresses, each against what you were used to. They have no common scale and are never added up.
      </p>
      <div className="stresses">
        <Stress
          name="Legs"
          stress={mechanical}
          amountText={({ levelEasyM }) => `${distanceText(levelEasyM)} easy and level`}
          againstOf={({ ofUsualEasyRun }) => ofUsualEasyRun}
          usual="your usual easy run"
        >
          {isAvailable(mechanical) && isAvailable(mechanical.singleRun) && (
            <p className="soft">
              {mechanical.singleRun.sentence}{' '}
              {mechanical.singleRun.state !== 'within' && (
                <RunLink activityId={mechanical.singleRun.longestBeforeId}>That run</RunLink>
              )}
            </p>
          )}
        </Stress>
        <Stress
          name="Metabolism"
          stress={metabolic}
          amountText={({ thresholdEquivalentS }) => `${durationText(thresholdEquivalentS)} at LT2`}
          againstOf={({ ofUsualEasyRun }) => ofUsualEasyRun}
          usual="your usual easy run"
        >
          {isAvailable(metabolic) && metabolic.notes.length > 0 && (
            <Fold summary="What makes this less sure">
              <Reasons reasons={metabolic.notes} />
            </Fold>
          )}
        </Stress>
        <Stress
          name="Nerves and muscles"
          stress={neuromuscular}
          amountText={({ fastM, metresAboveLt2M }) =>
            fastM < leastFastM
              ? 'Hardly a stretch faster than LT2'
              : `${metresText(metresAboveLt2M)} faster than LT2, as much as ${metresText(fastM)} at 1.2 times its speed`
          }
          againstOf={({ ofUsualFastSession }) => ofUsualFastSession}
          usual="your usual faster session"
        />
      </div>
    </section>
  )
}

/** "590 m", "4.3 km". */
function metresText(metres: number): string {
  const rounded = Math.round(metres / 10) * 10
  return rounded < 1000 ? `${rounded} m` : distanceText(metres)
}

interface StressProps<T> {
  readonly name: string
  readonly stress: Computed<T>
  readonly amountText: (stress: T) => string
  readonly againstOf: (stress: T) => Computed<AgainstUsual>
  /** What it is held against: "your usual easy run". */
  readonly usual: string
  readonly children?: ReactNode
}

function Stress<T extends { readonly sentence: string; readonly causes: readonly StressCause[] }>(
  props: StressProps<T>,
) {
  const { name, stress, amountText, againstOf, usual, children } = props
  if (!isAvailable(stress)) {
    return (
      <article className="card stress">
        <h3>{name}</h3>
        <p className="soft">{stress.reason.sentence}</p>
      </article>
    )
  }
  const against = againstOf(stress)
  const causes = stress.causes.filter(({ shareFrac }) => shareFrac >= leastShareFrac)
  return (
    <article className="card stress">
      <header>
        <h3>{name}</h3>
        <p className="soft">{amountText(stress)}</p>
      </header>
      {isAvailable(against) && against.timesFrac < leastTimesFrac ? null : isAvailable(against) ? (
        <>
          <p className="stress-times">
            <b>{timesText(against.timesFrac)}</b> {usual}
          </p>
          <span className="stress-bar" aria-hidden="true">
            <span style={{ width: `${Math.min(100, (100 * against.timesFrac) / fullBarTimes)}%` }} />
          </span>
        </>
      ) : (
        <>
          <p>{stress.sentence}</p>
          <p className="soft">{against.reason.sentence}</p>
        </>
      )}
      {causes.length > 0 && (
        <ul className="stress-causes">
          {causes.map(({ code, sentence, shareFrac }) => (
            <li key={code}>
              <span className="number">{percentText(shareFrac)}</span> {sentence}
            </li>
          ))}
        </ul>
      )}
      {children}
    </article>
  )
}
