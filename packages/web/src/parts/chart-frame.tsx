import { type ReactNode, useId } from 'react'
import { Fold } from './fold.tsx'

interface ChartFrameProps {
  readonly title: string
  /** What the picture shows, in words, for whoever does not see it. */
  readonly description: string
  readonly children: ReactNode
  /** What its marks mean; shown under the title. */
  readonly legend?: ReactNode
  /** The same figures as a table. */
  readonly table?: ReactNode
  /** What the fold over the table is called. */
  readonly tableName?: string
}

/** A picture with its title, its meaning in words and its figures. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, description, legend, children, table, tableName = 'The same as a table' } = props
  const titleId = useId()
  const descriptionId = useId()
  return (
    <figure className="chart" aria-labelledby={titleId} aria-describedby={descriptionId}>
      <figcaption>
        <h2 id={titleId}>{title}</h2>
        <p id={descriptionId} className="for-screen-readers">
          {description}
        </p>
        {legend}
      </figcaption>
      {children}
      {table !== undefined && <Fold summary={tableName}>{table}</Fold>}
    </figure>
  )
}
