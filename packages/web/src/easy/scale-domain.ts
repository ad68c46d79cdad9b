import { type Computed, type Estimate, isAvailable } from '@footing/engine'

const roomBelowLt1Bpm = 40
const roomAboveLt2Bpm = 15
const stepBpm = 5

interface ScaleContent {
  readonly lt1Bpm: Computed<Estimate>
  readonly lt2Bpm: Computed<Estimate>
  readonly heartRateMaxBpm: Computed<Estimate>
  readonly zones: readonly { readonly zone2LowBpm: number; readonly zone2HighBpm: number }[]
}

/** The stretch of heart rates that the scale must show: all of what stands on it, with room on both sides. */
export function scaleDomain(content: ScaleContent): readonly [number, number] {
  const { lt1Bpm, lt2Bpm, heartRateMaxBpm, zones } = content
  const lows = zones.map((zone) => zone.zone2LowBpm)
  const highs = zones.map((zone) => zone.zone2HighBpm)
  if (isAvailable(lt1Bpm)) {
    lows.push(lt1Bpm.low80 - roomBelowLt1Bpm)
    highs.push(lt1Bpm.high80 + roomAboveLt2Bpm)
  }
  if (isAvailable(lt2Bpm)) highs.push(lt2Bpm.high80 + roomAboveLt2Bpm)
  if (isAvailable(heartRateMaxBpm)) highs.push(heartRateMaxBpm.mean + stepBpm)
  return [
    Math.floor(Math.min(...lows) / stepBpm) * stepBpm,
    Math.ceil(Math.max(...highs) / stepBpm) * stepBpm,
  ]
}
