import type { ReactNode } from 'react'
import { Link } from 'wouter'

interface RunLinkProps {
  readonly activityId: string
  readonly children: ReactNode
}

/** From a claim to the run it comes from. */
export function RunLink({ activityId, children }: RunLinkProps) {
  return (
    <Link href={runPath(activityId)} className="run-link">
      {children}
    </Link>
  )
}

export function runPath(activityId: string): string {
  return `/runs/${encodeURIComponent(activityId)}`
}
