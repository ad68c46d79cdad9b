import type { NextTest } from '@footing/engine'
import { Fold } from '../parts/fold.tsx'

/** Half of the width of an 80 % band, in standard deviations of a normal distribution. */
const halfBandPerSd = 1.2816

const testWords: Readonly<Record<NextTest['test'], string>> = {
  'talk-test': 'A talk test',
  'talk-notes': 'A note on talking after each run',
  'time-trial': 'A time trial of 30 minutes',
  'race-5-km': 'A race over 5 km',
  'heart-rate-max': 'Hill sprints for the maximum',
  'chest-strap': 'A week with a chest strap',
  lab: 'A test in a laboratory',
}

/** What would make the boundary surer: the most gain for the least cost in front, the others behind their gain. */
export function NextTests({ tests }: { readonly tests: readonly NextTest[] }) {
  const [best, ...others] = tests
  if (best === undefined) return <p>Nothing cheap would. The evidence in your runs already says more.</p>
  const { sentence, lt1SdNowBpm, lt1SdAfterBpm } = best
  return (
    <>
      <article className="test">
        <h3>
          {testWords[best.test]}
          <span className="test-mark">most for the least</span>
        </h3>
        <p>{sentence}</p>
        <Cost test={best} />
        <div className="test-gain">
          <BandRow name="now" sdBpm={lt1SdNowBpm} widest={lt1SdNowBpm} />
          <BandRow name="then" sdBpm={lt1SdAfterBpm} widest={lt1SdNowBpm} />
        </div>
        {best.steps.length > 0 && (
          <Fold summary="How to do it">
            <Steps test={best} />
          </Fold>
        )}
      </article>
      {others.length > 0 && (
        <>
          <h3>Other ways</h3>
          {others.map((test) => (
            <Fold key={test.test} summary={`${testWords[test.test]}: ${halfBandText(test.lt1SdAfterBpm)}`}>
              <p>{test.sentence}</p>
              <Cost test={test} />
              <Steps test={test} />
            </Fold>
          ))}
        </>
      )}
    </>
  )
}

function Cost({ test: { cost } }: { readonly test: NextTest }) {
  if (cost === '') return null
  return <p className="soft">What it costs: {cost}</p>
}

function Steps({ test: { steps } }: { readonly test: NextTest }) {
  if (steps.length === 0) return null
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  )
}

interface BandRowProps {
  readonly name: 'now' | 'then'
  readonly sdBpm: number
  readonly widest: number
}

function BandRow({ name, sdBpm, widest }: BandRowProps) {
  return (
    <>
      <span>{name}</span>
      <span
        className={name === 'then' ? 'test-bar is-after' : 'test-bar'}
        style={{ width: `${(100 * sdBpm) / widest}%` }}
      />
      <span>{halfBandText(sdBpm)}</span>
    </>
  )
}

function halfBandText(sdBpm: number): string {
  return `± ${(sdBpm * halfBandPerSd).toFixed(1)} bpm`
}
