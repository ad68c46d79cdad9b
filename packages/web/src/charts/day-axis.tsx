import { dayLabels } from './time-labels.ts'

interface DayAxisProps {
  readonly first: string
  readonly last: string
  readonly toX: (date: string) => number
  readonly yPx: number
}

/** The years, or in a short record the months, below a plot. */
export function DayAxis({ first, last, toX, yPx }: DayAxisProps) {
  return dayLabels(first, last, toX).map(({ date, name, isYear }) => (
    <text key={date} className={isYear ? 'axis-x is-year' : 'axis-x'} x={toX(date)} y={yPx}>
      {name}
    </text>
  ))
}
