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
}

/** A picture with its title, its meaning in words and its figures. */
export function ChartFrame({ title, description, legend, children, table }: ChartFrameProps) {
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
      {table !== undefined && <Fold summary="The same as a table">{table}</Fold>}
    </figure>
  )
}
