import type { BandPoint } from '../charts/band-lines.ts'

/** One week of the trend. */
export interface TrendWeek {
  readonly date: string
  readonly speedMps: number
  readonly low90Mps: number
  readonly high90Mps: number
  readonly runCount: number
}

/** Weeks from the nearest run within which the level is drawn as a line; farther off only the band says anything. */
const nearRunWeeks = 6

/** Share of the plot's height that is left free above and below. */
const roomFrac = 0.06

/** For each week, how many weeks away the nearest week with a run is. */
function weeksFromRuns(weeks: readonly TrendWeek[]): readonly number[] {
  const away = weeks.map(({ runCount }) => (runCount > 0 ? 0 : Number.POSITIVE_INFINITY))
  for (let i = 1; i < away.length; i++) away[i] = Math.min(away[i] ?? 0, (away[i - 1] ?? 0) + 1)
  for (let i = away.length - 2; i >= 0; i--) away[i] = Math.min(away[i] ?? 0, (away[i + 1] ?? 0) + 1)
  return away
}

export function bandOf({ date, speedMps, low90Mps, high90Mps }: TrendWeek): BandPoint {
  return { date, value: speedMps, low: low90Mps, high: high90Mps }
}

/** The stretches of weeks that have runs nearby, which are drawn in one line each. */
export function knownStretches(weeks: readonly TrendWeek[]): readonly (readonly BandPoint[])[] {
  const away = weeksFromRuns(weeks)
  const stretches: BandPoint[][] = []
  let isOpen = false
  weeks.forEach((week, index) => {
    const isKnown = (away[index] ?? 0) <= nearRunWeeks
    if (isKnown && isOpen) stretches.at(-1)?.push(bandOf(week))
    else if (isKnown) stretches.push([bandOf(week)])
    isOpen = isKnown
  })
  return stretches
}

/**
 * The speeds that the picture shows: the known weeks with their band, and most of the runs. A band that opens over
 * months without a run may leave the picture; a single odd run does too.
 */
export function shownSpeeds(
  weeks: readonly TrendWeek[],
  runSpeedsMps: readonly number[],
): readonly [number, number] {
  const known = knownStretches(weeks).flat()
  const sorted = runSpeedsMps.toSorted((a, b) => a - b)
  const at = (frac: number) => sorted[Math.round(frac * (sorted.length - 1))]
  const low = Math.min(...known.map(({ value }) => value), at(0.04) ?? Number.POSITIVE_INFINITY)
  const high = Math.max(...known.map(({ value }) => value), at(0.96) ?? Number.NEGATIVE_INFINITY)
  const room = (high - low) * roomFrac
  return [low - room, high + room]
}
