import type { ReactNode } from 'react'

interface FoldProps {
  readonly summary: string
  readonly children: ReactNode
}

/** What stands behind a statement, closed until asked for: "How do you know?" */
export function Fold({ summary, children }: FoldProps) {
  return (
    <details className="fold">
      <summary>{summary}</summary>
      <div className="fold-body">{children}</div>
    </details>
  )
}
