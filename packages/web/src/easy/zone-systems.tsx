import {
  type HeartRateSystem,
  type HeartRateZone,
  isAvailable,
  type SpeedSystem,
  type SpeedZone,
  type ZoneBasis,
} from '@footing/engine'
import type { ZonesDocument } from '../api/documents.generated.ts'
import { paceClockText } from '../format/pace.ts'
import { Fold } from '../parts/fold.tsx'
import { sourceText } from '../parts/source-text.ts'
import { TableScroll } from '../parts/table-scroll.tsx'

const basisWords: Readonly<Record<ZoneBasis, string>> = {
  'heart-rate-max': 'shares of your highest heart rate',
  'heart-rate-reserve': 'shares of the range from your resting to your highest heart rate',
  'threshold-heart-rate': 'shares of a threshold, for which your LT2 stands',
  'lt1-and-lt2': 'your own LT1 and LT2',
  'threshold-speed': 'shares of a threshold pace, for which your pace at LT2 stands',
  'critical-speed': 'shares of your critical speed',
  vdot: 'VDOT, from your best effort',
  'threshold-power': 'shares of a threshold power',
}

/** Every named system in full, each by itself: a zone means nothing in another system. */
export function ZoneSystems({ zones }: { readonly zones: ZonesDocument }) {
  const { heartRateSystems, speedSystems, powerSystems } = zones
  return (
    <>
      <Fold summary={`${heartRateSystems.length} systems by heart rate`}>
        {heartRateSystems.map((system) => (
          <System key={system.system} system={system} unit="bpm" rowOf={heartRateRow} />
        ))}
      </Fold>
      <Fold summary={`${speedSystems.length} systems by pace`}>
        {speedSystems.map((system) => (
          <System key={system.system} system={system} unit="/km, on the flat" rowOf={speedRow} />
        ))}
        {powerSystems.map(({ system, name, zones: { reason } }) => (
          <p key={system}>
            <b>{name}</b>: {reason.sentence}
          </p>
        ))}
      </Fold>
    </>
  )
}

interface ZoneRow {
  readonly name: string
  readonly span: string
  /** How far its upper edge may be off. */
  readonly edge: string
}

interface SystemProps<Zone> {
  readonly system: (HeartRateSystem | SpeedSystem) & {
    readonly zones: HeartRateSystem['zones'] | SpeedSystem['zones']
  }
  readonly unit: string
  readonly rowOf: (zone: Zone) => ZoneRow
}

function System<Zone>({ system, unit, rowOf }: SystemProps<Zone>) {
  const { name, basis, source, zones } = system
  const from = `${name}: ${basisWords[basis]}`
  if (!isAvailable(zones)) {
    return (
      <p>
        <b>{from}.</b> {zones.reason.sentence}
      </p>
    )
  }
  return (
    <div className="zone-system">
      <TableScroll label={name}>
        <table>
          <caption>
            <b>{name}</b> takes {basisWords[basis]}. Source: {sourceText(source)}
          </caption>
          <thead>
            <tr>
              <th scope="col">Zone</th>
              <th scope="col" className="number">
                {unit}
              </th>
              <th scope="col" className="number">
                Top, 8 times in 10
              </th>
            </tr>
          </thead>
          <tbody>
            {(zones.zones as readonly Zone[]).map(rowOf).map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                <td className="number">{row.span}</td>
                <td className="number soft">{row.edge}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  )
}

function heartRateRow({ name, lowBpm, highBpm, highBandBpm }: HeartRateZone): ZoneRow {
  const text = (bpm: number | undefined) => (bpm === undefined ? undefined : `${Math.round(bpm)}`)
  return {
    name,
    span: spanText(text(lowBpm), text(highBpm)),
    edge: highBandBpm === undefined ? '' : spanText(text(highBandBpm[0]), text(highBandBpm[1])),
  }
}

function speedRow({ name, lowMps, highMps, highBandMps }: SpeedZone): ZoneRow {
  const text = (mps: number | undefined) => (mps === undefined ? undefined : paceClockText(mps))
  return {
    name,
    span: spanText(text(lowMps), text(highMps)),
    edge: highBandMps === undefined ? '' : spanText(text(highBandMps[0]), text(highBandMps[1])),
  }
}

function spanText(low: string | undefined, high: string | undefined): string {
  if (low === undefined) return high === undefined ? '' : `to ${high}`
  return high === undefined ? `from ${low}` : `${low}–${high}`
}
