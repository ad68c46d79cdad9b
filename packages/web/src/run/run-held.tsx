import { isAvailable } from '@footing/engine'
import type { RunDocument } from '../api/documents.generated.ts'
import { percentText } from '../format/numbers.ts'
import { paceText } from '../format/pace.ts'

/** Did it hold? Only long steady runs on like ground can tell; all others say why they cannot. */
export function RunHeld({ held }: { readonly held: RunDocument['held'] }) {
  const { decoupling, late, marathon } = held
  const isTold = isAvailable(decoupling) || isAvailable(late) || isAvailable(marathon)
  return (
    <section>
      <h2>Did it hold?</h2>
      {!isTold && !isAvailable(decoupling) && (
        <p className="soft">It cannot be told. {decoupling.reason.sentence}</p>
      )}
      {isAvailable(marathon) && <p>{marathon.sentence}</p>}
      {isAvailable(decoupling) && (
        <>
          <p>{decoupling.sentence}</p>
          <p className="soft">
            First half {halfText(decoupling.firstHalf)}, second half {halfText(decoupling.secondHalf)}, on the
            flat.
          </p>
        </>
      )}
      {isAvailable(late) && (
        <p>
          In the last half hour you kept {percentText(late.paceKeptFrac)} of your early pace
          {late.cadenceKeptFrac !== undefined && ` and ${percentText(late.cadenceKeptFrac)} of your cadence`}.
        </p>
      )}
    </section>
  )
}

function halfText({
  speedMps,
  heartRateBpm,
}: {
  readonly speedMps: number
  readonly heartRateBpm: number
}): string {
  return `${paceText(speedMps)} at ${Math.round(heartRateBpm)} bpm`
}
