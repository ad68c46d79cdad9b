import type { EasyVerdict } from '@footing/engine'

/** A verdict on screen; `not-judged` where there is none. */
export type ShownVerdict = EasyVerdict | 'not-judged'

export const verdictWords: Readonly<Record<ShownVerdict, string>> = {
  easy: 'Stayed easy',
  'near-the-top': 'Near the top',
  'in-doubt': 'In doubt',
  'crossed-over': 'Crossed over',
  'moderate-throughout': 'Moderate throughout',
  'not-judged': 'Not judged',
}

/** The verdict's own shape. Colour repeats what the shape says, never the other way round. */
export function VerdictMark({ verdict }: { readonly verdict: ShownVerdict }) {
  return (
    <svg className={`verdict-mark is-${verdict}`} viewBox="0 0 16 16" aria-hidden="true">
      <VerdictShape verdict={verdict} />
    </svg>
  )
}

function VerdictShape({ verdict }: { readonly verdict: ShownVerdict }) {
  switch (verdict) {
    case 'easy':
      return <circle cx="8" cy="8" r="5.5" />
    case 'near-the-top':
      return (
        <>
          <path d="M1.5 2.200h13" className="line" />
          <circle cx="8" cy="9.5" r="5" />
        </>
      )
    case 'in-doubt':
      return (
        <>
          <path d="M8 1.800L14.200 8L8 14.200L1.800 8Z" className="outline" />
          <path d="M8 1.800V14.200L1.800 8Z" />
        </>
      )
    case 'crossed-over':
      return (
        <>
          <path d="M1 9h3.200M11.8 9H15" className="line" />
          <path d="M8 1.500l5 12H3z" />
        </>
      )
    case 'moderate-throughout':
      return <rect x="2.5" y="2.5" width="11" height="11" rx="1" />
    case 'not-judged':
      return <circle cx="8" cy="8" r="5" className="line dashed" />
  }
}

interface VerdictBadgeProps {
  readonly verdict: ShownVerdict
  /** Whether the verdict is to be said with "probably". */
  readonly isProbable?: boolean | undefined
}

/** Mark and word together. */
export function VerdictBadge({ verdict, isProbable = false }: VerdictBadgeProps) {
  return (
    <span className="badge">
      <VerdictMark verdict={verdict} />
      {isProbable ? `Probably ${verdictWords[verdict].toLowerCase()}` : verdictWords[verdict]}
    </span>
  )
}
