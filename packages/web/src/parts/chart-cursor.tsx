import type { CSSProperties } from 'react'

interface ChartCursorProps {
  /** What one place of the chart is: "Week", "Place in the run". */
  readonly label: string
  readonly count: number
  /** Undefined before a place was chosen. */
  readonly index: number | undefined
  /** What is read at the place, in words. */
  readonly readout: string
  /** What stands on the page where that is something else, such as how to begin. */
  readonly shown?: string | undefined
  /** Brings the slider under the plot. */
  readonly style?: CSSProperties
  onIndex(index: number): void
}

/** Reads a chart place by place, by keyboard as by hand. */
export function ChartCursor({ label, count, index, readout, shown, style, onIndex }: ChartCursorProps) {
  return (
    <div className="series-cursor">
      <input
        type="range"
        min={0}
        max={count - 1}
        value={index ?? 0}
        style={style}
        aria-label={label}
        aria-valuetext={readout}
        onChange={(event) => onIndex(Number(event.target.value))}
      />
      <output>{shown ?? readout}</output>
    </div>
  )
}
