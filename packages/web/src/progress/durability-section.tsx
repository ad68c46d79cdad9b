import { isAvailable } from '@footing/engine'
import type { DurabilityAnswer, RunDurability } from '../api/documents.generated.ts'
import { shortDateText } from '../format/dates.ts'
import { changeText, percentText } from '../format/numbers.ts'
import { Fold } from '../parts/fold.tsx'
import { RunLink } from '../parts/run-link.tsx'
import { TableScroll } from '../parts/table-scroll.tsx'

const heldWords = { coupled: 'Held', moderate: 'Held less than fully', weak: 'Did not hold' } as const

/** So many, the newest first, are enough to look through. */
const newestRuns = 40

/** Does pace hold late in long runs? One of the three things that easy running builds. */
export function DurabilitySection({ durability }: { readonly durability: DurabilityAnswer }) {
  const { sentences, runs, lateInLongRuns } = durability
  return (
    <section>
      <h2>Does your pace hold late?</h2>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {!isAvailable(lateInLongRuns) && <p className="soft">{lateInLongRuns.reason.sentence}</p>}
      {runs.length > 0 && (
        <Fold summary="The runs that could tell">
          <TableScroll label="Runs that could tell">
            <table>
              <thead>
                <tr>
                  <th scope="col">Run</th>
                  <th scope="col">Second half</th>
                  <th scope="col" className="number">
                    Pace for each beat
                  </th>
                  <th scope="col" className="number">
                    Last half hour: pace kept
                  </th>
                  <th scope="col" className="number not-on-phone">
                    Lost in an hour
                  </th>
                </tr>
              </thead>
              <tbody>
                {runs
                  .slice(-newestRuns)
                  .toReversed()
                  .map((run) => (
                    <HeldRow key={run.activityId} run={run} />
                  ))}
              </tbody>
            </table>
          </TableScroll>
          <p className="soft">
            Judged are an hour and more of steady running on like ground, not in the heat. Below 5 % is held;
            the classes are a convention of coaches, not physiology.
          </p>
        </Fold>
      )}
    </section>
  )
}

function HeldRow({ run }: { readonly run: RunDurability }) {
  const { activityId, localDate, decoupling, late } = run
  return (
    <tr>
      <th scope="row">
        <RunLink activityId={activityId}>{shortDateText(localDate)}</RunLink>
      </th>
      <td>{isAvailable(decoupling) ? heldWords[decoupling.drift] : 'Cannot tell'}</td>
      <td className="number">{isAvailable(decoupling) ? changeText(-decoupling.driftFrac) : '–'}</td>
      <td className="number">{isAvailable(late) ? percentText(late.paceKeptFrac) : '–'}</td>
      <td className="number not-on-phone">{isAvailable(late) ? changeText(late.driftPerHourFrac) : '–'}</td>
    </tr>
  )
}
