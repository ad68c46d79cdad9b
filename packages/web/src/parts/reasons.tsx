import type { Reason } from '@footing/engine'

/** Coded reasons as a plain list of their sentences. */
export function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null
  return (
    <ul className="reasons">
      {reasons.map((reason) => (
        <li key={`${reason.code} ${reason.sentence}`}>{reason.sentence}</li>
      ))}
    </ul>
  )
}
