import { isAvailable, type LocalDate, type WatchZonePeriod } from '@footing/engine'
import type { CSSProperties } from 'react'
import type { EasyDocument } from '../api/documents.generated.ts'
import { effortStops } from '../charts/effort-gradient.ts'
import { roundTicks } from '../charts/linear-scale.ts'
import { bandText, countedText } from '../format/numbers.ts'
import { Fold } from '../parts/fold.tsx'
import { deviceZones, periodText } from './device-zones.ts'
import { scaleDomain } from './scale-domain.ts'

/** The share of the axis that the name of the maximum needs for itself, on a phone. */
const labelRoomFrac = 0.13

/** How many devices stand under the scale; the others are in a fold. */
const shownDeviceCount = 4

const standingWords = {
  'below-lt1': 'which ends below your LT1',
  'within-lt1': 'which ends about at your LT1',
  'above-lt1': 'which ends above your LT1',
} as const satisfies Record<NonNullable<WatchZonePeriod['standing']>, string>

interface HeartRateScaleProps {
  readonly answer: EasyDocument
  /** What the runner's devices called zone 2, oldest first; undefined until it is known. */
  readonly watchZones: readonly WatchZonePeriod[] | undefined
}

/** A heart-rate axis as wide as it is given, painted as softly as the boundaries are known. */
export function HeartRateScale({ answer, watchZones = [] }: HeartRateScaleProps) {
  const { lt1Bpm, lt2Bpm, heartRateMaxBpm, easyCeiling } = answer
  const devices = deviceZones(watchZones)
  const inFront = devices.slice(0, shownDeviceCount).map(({ name, latest }) => ({ name, period: latest }))
  const behind = [
    ...devices.slice(shownDeviceCount).map(({ name, latest }) => ({ name, period: latest })),
    ...devices.flatMap(({ name, earlier }) => earlier.map((period) => ({ name, period }))),
  ]
  if (!isAvailable(lt1Bpm)) return null
  const domain = scaleDomain({ ...answer, zones: [...inFront, ...behind].map(({ period }) => period) })
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
        <ZoneRows rows={inFront} span={span} today={answer.asOf} />
      </div>
      {behind.length > 0 && (
        <Fold summary={`${countedText(behind.length, 'earlier setting')} of your watches`}>
          <ZoneRows rows={behind} span={span} today={answer.asOf} />
        </Fold>
      )}
    </div>
  )
}

interface ZoneRowsProps {
  readonly rows: readonly { readonly name: string; readonly period: WatchZonePeriod }[]
  readonly span: (from: number, to: number) => CSSProperties
  readonly today: LocalDate
}

function ZoneRows({ rows, span, today }: ZoneRowsProps) {
  return (
    <ul>
      {rows.map(({ name, period }) => (
        <li key={`${name} ${period.from} ${period.to}`}>
          <span className="hr-zone-name">
            <b>{name}</b>, {periodText(period, today)}: its zone 2 is{' '}
            <b>{bandText(period.zone2LowBpm, period.zone2HighBpm)}</b>
            {period.standing !== undefined && <>, {standingWords[period.standing]}</>}
          </span>
          <span className="hr-track" aria-hidden="true">
            <span style={span(period.zone2LowBpm, period.zone2HighBpm)} />
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
