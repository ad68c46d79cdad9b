import { isAvailable, type MethodPrediction, type RacePrediction } from '@footing/engine'
import type { PredictDocument } from '../api/documents.generated.ts'
import { usePredict } from '../api/queries.ts'
import { shortDateText } from '../format/dates.ts'
import { distanceText } from '../format/distance.ts'
import { clockText } from '../format/duration.ts'
import { percentText } from '../format/numbers.ts'
import { paceText } from '../format/pace.ts'
import { Fold } from '../parts/fold.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { Reasons } from '../parts/reasons.tsx'
import { RunLink } from '../parts/run-link.tsx'
import { TableScroll } from '../parts/table-scroll.tsx'

/** How fast the runner could race: the answer for each distance, and every method beside it. */
export function RacePredictions() {
  const predict = usePredict()
  return (
    <section>
      <h2>How fast could you race?</h2>
      <Loaded query={predict} waiting="Asking every method.">
        {(answer) => (
          <>
            {answer.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <ChosenTable distances={answer.distances} />
            <Fold summary="Every method side by side">
              <MethodMatrix distances={answer.distances} />
              <p className="soft">
                Bold is the method that is gone by; the answer also keeps to what you have run already. Each
                time is put right for what is known to be wrong with its method.
              </p>
            </Fold>
            <Fold summary="Why these times?">
              {answer.distances.map((race) => (
                <Why key={race.name} race={race} />
              ))}
            </Fold>
            <Fold summary="What does it start from?">
              <Performances answer={answer} />
            </Fold>
          </>
        )}
      </Loaded>
    </section>
  )
}

function ChosenTable({ distances }: { readonly distances: readonly RacePrediction[] }) {
  return (
    <TableScroll label="Race times">
      <table>
        <caption>On a flat course on an ordinary day</caption>
        <thead>
          <tr>
            <th scope="col">Distance</th>
            <th scope="col" className="number">
              Best guess
            </th>
            <th scope="col" className="number">
              8 times in 10 within
            </th>
            <th scope="col" className="number">
              Pace
            </th>
            <th scope="col" className="not-on-phone">
              By
            </th>
          </tr>
        </thead>
        <tbody>
          {distances.map((race) => (
            <tr key={race.name}>
              <th scope="row">{capital(race.name)}</th>
              {isAvailable(race.chosen) ? (
                <>
                  <td className="number">
                    <b>{clockText(race.chosen.durationS)}</b>
                  </td>
                  <td className="number">{bandOf(race.chosen)}</td>
                  <td className="number">{paceText(race.chosen.speedMps)}</td>
                  <td className="not-on-phone">{chosenMethod(race)?.name}</td>
                </>
              ) : (
                <td colSpan={4} className="missing">
                  {race.chosen.reason.sentence}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

/** Distances by methods, the method that is gone by most often first. */
function MethodMatrix({ distances }: { readonly distances: readonly RacePrediction[] }) {
  const [first] = distances
  if (first === undefined) return null
  const chosenCount = (method: string) =>
    distances.filter((race) => chosenMethod(race)?.method === method).length
  const methods = first.methods.toSorted((a, b) => chosenCount(b.method) - chosenCount(a.method))
  return (
    <TableScroll label="Methods">
      <table className="methods">
        <thead>
          <tr>
            <th scope="col">Method</th>
            {distances.map(({ name }) => (
              <th key={name} scope="col" className="number">
                {capital(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {methods.map(({ method, name }) => (
            <tr key={method}>
              <th scope="row">{name}</th>
              {distances.map((race) => {
                const time = race.methods.find((each) => each.method === method)?.time
                if (time === undefined || !isAvailable(time)) {
                  return (
                    <td key={race.name} className="number soft">
                      –
                    </td>
                  )
                }
                const text = clockText(time.durationS)
                return (
                  <td key={race.name} className="number">
                    {chosenMethod(race)?.method === method ? <b>{text}</b> : text}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

/** One distance: why its method, and each method with its formula, its band and what was put right. */
function Why({ race }: { readonly race: RacePrediction }) {
  const chosen = chosenMethod(race)
  const methods = race.methods.toSorted((a, b) => Number(b === chosen) - Number(a === chosen))
  return (
    <>
      <h3>{capital(race.name)}</h3>
      {isAvailable(race.chosen) ? (
        <Reasons reasons={race.chosen.reasons} />
      ) : (
        <p>{race.chosen.reason.sentence}</p>
      )}
      <TableScroll label={`Methods, ${race.name}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">Method</th>
              <th scope="col" className="number">
                Formula
              </th>
              <th scope="col" className="number">
                Put right
              </th>
              <th scope="col" className="number">
                8 times in 10 within
              </th>
            </tr>
          </thead>
          <tbody>
            {methods.map(({ method, name, time }) => (
              <tr key={method}>
                <th scope="row">
                  {name}
                  {isAvailable(time) &&
                    time.corrections.map(({ code, sentence }) => (
                      <span key={code} className="missing correction">
                        {sentence}
                      </span>
                    ))}
                </th>
                {isAvailable(time) ? (
                  <>
                    <td className="number">{clockText(time.formulaS)}</td>
                    <td className="number">{clockText(time.durationS)}</td>
                    <td className="number">{bandOf(time)}</td>
                  </>
                ) : (
                  <td colSpan={3} className="missing">
                    {time.reason.sentence}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  )
}

function Performances({ answer }: { readonly answer: PredictDocument }) {
  const { performances, notes, volume } = answer
  return (
    <>
      {performances.length === 0 ? (
        <p>No run of yours was clearly near your limit.</p>
      ) : (
        <TableScroll label="Efforts">
          <table>
            <caption>Efforts near your limit</caption>
            <thead>
              <tr>
                <th scope="col">Run</th>
                <th scope="col" className="number">
                  Distance
                </th>
                <th scope="col" className="number">
                  Time on the flat
                </th>
                <th scope="col" className="number">
                  Chance that it was near
                </th>
              </tr>
            </thead>
            <tbody>
              {performances.map(({ activityId, localDate, distanceM, durationS, nearLimitFrac }) => (
                <tr key={`${activityId} ${distanceM}`}>
                  <th scope="row">
                    <RunLink activityId={activityId}>{shortDateText(localDate)}</RunLink>
                  </th>
                  <td className="number">{distanceText(distanceM)}</td>
                  <td className="number">{clockText(durationS)}</td>
                  <td className="number">{percentText(nearLimitFrac)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {isAvailable(volume) ? (
        <p>
          In the last {volume.weeksCount} weeks you ran {distanceText(volume.weeklyDistanceM)} a week; the
          longest run was {distanceText(volume.longestRunM)}.
        </p>
      ) : (
        <p>{volume.reason.sentence}</p>
      )}
      <Reasons reasons={notes.filter(({ sentence }) => !answer.sentences.includes(sentence))} />
    </>
  )
}

function chosenMethod({ chosen, methods }: RacePrediction): MethodPrediction | undefined {
  return isAvailable(chosen) ? methods.find(({ method }) => method === chosen.method) : undefined
}

function bandOf({ low80S, high80S }: { readonly low80S: number; readonly high80S: number }): string {
  return `${clockText(low80S)}–${clockText(high80S)}`
}

function capital(name: string): string {
  return `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`
}
