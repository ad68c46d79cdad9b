import { type ReactNode, useEffect } from 'react'

interface PageProps {
  /** The question that the page answers, or its name; the one heading of first rank. */
  readonly title: string
  readonly children: ReactNode
  /** True where the title names a place; a question steps back behind its answer. */
  readonly isPlace?: boolean
  /** Beside the title, such as a stage or a date. */
  readonly aside?: ReactNode
}

export function Page({ title, isPlace = false, aside, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Footing`
  }, [title])
  return (
    <article className="page">
      <header className={isPlace ? 'page-head is-place' : 'page-head'}>
        {/* Focused on every change of page, so that a screen reader hears where it is. */}
        <h1 tabIndex={-1}>{title}</h1>
        {aside !== undefined && <div className="page-aside">{aside}</div>}
      </header>
      {children}
    </article>
  )
}
