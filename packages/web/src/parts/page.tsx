import { type ReactNode, useEffect } from 'react'

interface PageProps {
  /** The question that the page answers, or its name; the one heading of first rank. */
  readonly title: string
  readonly children: ReactNode
  /** Beside the title, such as a stage or a date. */
  readonly aside?: ReactNode
}

export function Page({ title, aside, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Footing`
  }, [title])
  return (
    <article className="page">
      <header className="page-head">
        {/* Focused on every change of page, so that a screen reader hears where it is. */}
        <h1 tabIndex={-1}>{title}</h1>
        {aside !== undefined && <div className="page-aside">{aside}</div>}
      </header>
      {children}
    </article>
  )
}
