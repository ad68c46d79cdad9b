import { isAvailable, type NamedZoneSystem } from '@footing/engine'
import type { CSSProperties } from 'react'
import type { EasyDocument } from '../api/documents.generated.ts'
import { effortStops } from '../charts/effort-gradient.ts'
import { roundTicks } from '../charts/linear-scale.ts'
import { shortDateText } from '../format/dates.ts'
import { bandText, countedText } from '../format/numbers.ts'
import { Fold } from '../parts/fold.tsx'
import { scaleDomain } from './scale-domain.ts'
import { zoneGroups } from './zone-groups.ts'

/** The share of the axis that the name of the maximum needs for itself, on a phone. */
const labelRoomFrac = 0.13

const relationWords = {
  'below-easy-ceiling': 'all of it is easy for you',
  'straddles-easy-ceiling': 'part of it is above your easy ceiling',
  'above-easy-ceiling': 'none of it is easy for you',
} as const

/** A heart-rate axis as wide as it is given, painted as softly as the boundaries are known. */
export function HeartRateScale({ answer }: { readonly answer: EasyDocument }) {
  const { lt1Bpm, lt2Bpm, heartRateMaxBpm, easyCeiling } = answer
  const { latest, earlier } = zoneGroups(answer.zoneSystems)
  if (!isAvailable(lt1Bpm)) return null
  const domain = scaleDomain(answer)
  const along = (bpm: number) => `${(100 * (bpm - domain[0])) / (domain[1] - domain[0])}%`
  const span = (from: number, to: number): CSSProperties => ({
    left: along(from),
    right: `calc(100% - ${along(to)})`,
  })
  const stops = effortStops(domain, {
    lt1Bpm,
    ...(isAvailable(lt2Bpm) ? { lt2Bpm } : {}),
  })
  const paint = stops.map((stop) => `var(--${stop.effort}) ${stop.offsetFrac * 100}%`).join(', ')
  const maxBpm = isAvailable(heartRateMaxBpm) ? heartRateMaxBpm.mean : undefined
  const ceilingBpm = isAvailable(easyCeiling.heartRateBpm) ? easyCeiling.heartRateBpm.valueBpm : undefined
  const hardFrom = isAvailable(lt2Bpm) ? lt2Bpm.mean : domain[1]
  return (
    <div className="hr-scale">
      <div className="hr-pins">
        <Pin
          name="LT1"
          left={along(lt1Bpm.mean)}
          mean={lt1Bpm.mean}
          low={lt1Bpm.low80}
          high={lt1Bpm.high80}
        />
        {isAvailable(lt2Bpm) && (
          <Pin
            name="LT2"
            left={along(lt2Bpm.mean)}
            mean={lt2Bpm.mean}
            low={lt2Bpm.low80}
            high={lt2Bpm.high80}
          />
        )}
      </div>
      <div className="hr-brackets" aria-hidden="true">
        <span style={span(lt1Bpm.low80, lt1Bpm.high80)} />
        {isAvailable(lt2Bpm) && <span style={span(lt2Bpm.low80, lt2Bpm.high80)} />}
      </div>
      <div className="hr-bar" style={{ backgroundImage: `linear-gradient(to right, ${paint})` }}>
        <span className="hatch-moderate" style={span(lt1Bpm.mean, hardFrom)} />
        {isAvailable(lt2Bpm) && <span className="hatch-hard" style={span(lt2Bpm.mean, domain[1])} />}
        <span className="hr-word is-easy" style={span(domain[0], lt1Bpm.low80)}>
          easy
        </span>
        <span className="hr-word is-moderate" style={span(lt1Bpm.mean, hardFrom)}>
          moderate
        </span>
        {isAvailable(lt2Bpm) && (
          <span className="hr-word is-hard" style={span(lt2Bpm.mean, domain[1])}>
            hard
          </span>
        )}
      </div>
      <div className="hr-axis" aria-hidden="true">
        {roundTicks(domain, 7)
          .filter(
            (tick) =>
              maxBpm === undefined || Math.abs(tick - maxBpm) > (domain[1] - domain[0]) * labelRoomFrac,
          )
          .map((tick) => (
            <span key={tick} style={{ left: along(tick) }}>
              {tick}
            </span>
          ))}
        {maxBpm !== undefined && (
          <span className="hr-axis-max" style={{ left: along(maxBpm) }}>
            max {Math.round(maxBpm)}
          </span>
        )}
      </div>
      <div className="hr-zones">
        {ceilingBpm !== undefined && (
          <span className="hr-ceiling" style={{ left: along(ceilingBpm) }} aria-hidden="true">
            <span>your easy ceiling {Math.round(ceilingBpm)}</span>
          </span>
        )}
        <ZoneRows zones={latest} span={span} />
      </div>
      {earlier.length > 0 && (
        <Fold summary={`${countedText(earlier.length, 'earlier setting')} of your watches`}>
          <ZoneRows zones={earlier} span={span} />
        </Fold>
      )}
    </div>
  )
}

interface ZoneRowsProps {
  readonly zones: readonly NamedZoneSystem[]
  readonly span: (from: number, to: number) => CSSProperties
}

function ZoneRows({ zones, span }: ZoneRowsProps) {
  return (
    <ul>
      {zones.map((zone) => (
        <li key={`${zone.system} ${zone.seenOn ?? ''} ${zone.zone2LowBpm}`}>
          <span className="hr-zone-name">
            <b>{zone.system}</b>
            {zone.seenOn !== undefined && <> on your watch, last seen {shortDateText(zone.seenOn)}</>}: its
            zone 2 is <b>{bandText(zone.zone2LowBpm, zone.zone2HighBpm)}</b>, {relationWords[zone.relation]}
          </span>
          <span className="hr-track" aria-hidden="true">
            <span style={span(zone.zone2LowBpm, zone.zone2HighBpm)} />
          </span>
        </li>
      ))}
    </ul>
  )
}

interface PinProps {
  readonly name: string
  readonly left: string
  readonly mean: number
  readonly low: number
  readonly high: number
}

function Pin({ name, left, mean, low, high }: PinProps) {
  return (
    <span className="hr-pin" style={{ left }}>
      <span className="hr-pin-name">{name}</span>
      <b>{Math.round(mean)}</b>
      <span className="band">{bandText(low, high)}</span>
    </span>
  )
}
