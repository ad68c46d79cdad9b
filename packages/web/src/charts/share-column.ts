/** How the time of one run lay relative to the ceiling; the three shares sum to 1. */
export interface Shares {
  /** Under the ceiling and not near it. */
  readonly wellUnderFrac: number
  readonly nearTheTopFrac: number
  readonly overCeilingFrac: number
}

/** Where the parts of a column begin and end, in pixels from the top of the plot. */
export interface ShareColumn {
  readonly over: Span
  readonly near: Span
  readonly under: Span
}

interface Span {
  readonly topPx: number
  readonly heightPx: number
}

/** How a plot that hangs its columns from the ceiling is divided. */
export interface CeilingPlot {
  readonly heightPx: number
  /** Share of the time that the part above the ceiling can show. */
  readonly roomOverFrac: number
}

const leastRoomOverFrac = 0.2

/**
 * The room needed above the ceiling line for these runs, in steps of a tenth: a fifth at least, so that a calm
 * twelve weeks look calm and one minute over does not fill the picture.
 */
export function roomOverFrac(runs: readonly Shares[]): number {
  const most = Math.max(leastRoomOverFrac, ...runs.map((run) => run.overCeilingFrac))
  return Math.ceil(most * 10 - 1e-9) / 10
}

/** The ceiling's own place in the plot. */
export function ceilingPx(plot: CeilingPlot): number {
  return (plot.heightPx * plot.roomOverFrac) / (1 + plot.roomOverFrac)
}

/** One column hung from the ceiling: what was over stands on it, what was near and under hangs below, in that order. */
export function shareColumn(shares: Shares, plot: CeilingPlot): ShareColumn {
  const ceiling = ceilingPx(plot)
  const pxPerFrac = plot.heightPx / (1 + plot.roomOverFrac)
  const overPx = shares.overCeilingFrac * pxPerFrac
  const nearPx = shares.nearTheTopFrac * pxPerFrac
  return {
    over: { topPx: ceiling - overPx, heightPx: overPx },
    near: { topPx: ceiling, heightPx: nearPx },
    under: { topPx: ceiling + nearPx, heightPx: shares.wellUnderFrac * pxPerFrac },
  }
}
