import type { NextTest } from '@footing/engine'

/** Half of the width of an 80 % band, in standard deviations of a normal distribution. */
const halfBandPerSd = 1.2816

/** What would make the boundary surer: each test, and the band before and after it. */
export function NextTests({ tests }: { readonly tests: readonly NextTest[] }) {
  if (tests.length === 0) return <p>Nothing cheap would. The evidence in your runs already says more.</p>
  const widest = Math.max(...tests.map((test) => test.lt1SdNowBpm))
  return (
    <ul className="tests">
      {tests.map((test) => (
        <li key={test.test}>
          <p>{test.sentence}</p>
          <div className="test-gain">
            <BandRow name="now" sdBpm={test.lt1SdNowBpm} widest={widest} />
            <BandRow name="after" sdBpm={test.lt1SdAfterBpm} widest={widest} />
          </div>
        </li>
      ))}
    </ul>
  )
}

interface BandRowProps {
  readonly name: 'now' | 'after'
  readonly sdBpm: number
  readonly widest: number
}

function BandRow({ name, sdBpm, widest }: BandRowProps) {
  return (
    <>
      <span>{name}</span>
      <span
        className={name === 'after' ? 'test-bar is-after' : 'test-bar'}
        style={{ width: `${(100 * sdBpm) / widest}%` }}
      />
      <span>± {Math.max(1, Math.round(sdBpm * halfBandPerSd))} bpm</span>
    </>
  )
}
