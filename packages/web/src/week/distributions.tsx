import { distributionNameWords, isAvailable } from '@footing/engine'
import type { IntensityDistribution, IntensityDistributions } from '../api/documents.generated.ts'

type Shown = Extract<IntensityDistribution, { status: 'available' }>

export const methodNames = {
  time: 'By time',
  session: 'By session',
  intent: 'By intent',
} as const satisfies Record<Shown['method'], string>

const efforts = [
  ['easy', 'easyFrac'],
  ['moderate', 'moderateFrac'],
  ['hard', 'hardFrac'],
] as const

/** Easy, moderate and hard as one bar. */
export function ShareBar({ shares }: { readonly shares: Pick<Shown, (typeof efforts)[number][1]> }) {
  let fromFrac = 0
  return (
    <svg className="share-bar" aria-hidden="true">
      {efforts.map(([fill, key]) => {
        const x = fromFrac
        fromFrac += shares[key]
        return (
          <rect
            key={key}
            className={`fill-${fill}`}
            x={`${100 * x}%`}
            width={`${100 * shares[key]}%`}
            height="100%"
          />
        )
      })}
    </svg>
  )
}

interface DistributionsProps {
  readonly distributions: IntensityDistributions
  /** Of which methods the distribution is called by its name: a few sessions have none. */
  readonly named: readonly Shown['method'][]
}

/** The same running spread by three methods, which are never mixed. */
export function Distributions({ distributions, named }: DistributionsProps) {
  const { time, session, intent } = distributions
  const known = [time, session, intent].filter((one): one is Shown => isAvailable(one))
  if (known.length === 0) return null
  return (
    <ul className="distributions">
      {known.map((one) => (
        <li key={one.method}>
          <b>{methodNames[one.method]}</b>
          <ShareBar shares={one} />
          <span>
            {one.sentence}
            {named.includes(one.method) && <Name distribution={one} />}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** "Pyramidal (polarization index 1.7)."; the index is left out where rounding decides it. */
function Name({ distribution: { name, polarizationIndex } }: { readonly distribution: Shown }) {
  const isTelling = isAvailable(polarizationIndex) && !polarizationIndex.isFragile
  return (
    <>
      {' '}
      {capital(distributionNameWords[name])}
      {isTelling && (
        <span className="soft"> (polarization index {polarizationIndex.valueAu.toFixed(1)})</span>
      )}
      .
    </>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
