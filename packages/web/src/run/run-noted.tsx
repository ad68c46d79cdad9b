import type { RunDocument } from '../api/documents.generated.ts'

/** What an app or an export noted beside the recording, in the runner's own words. */
export function RunNoted({ noted }: { readonly noted: RunDocument['noted'] }) {
  const { description, perceivedExertionCr10, gear } = noted
  const facts = [
    ...(perceivedExertionCr10 === undefined ? [] : [`effort ${perceivedExertionCr10} of 10`]),
    ...(gear === undefined ? [] : [`run in ${gear}`]),
  ]
  if (description === undefined && facts.length === 0) return null
  return (
    <div className="noted">
      {description !== undefined && <blockquote>{description}</blockquote>}
      {facts.length > 0 && <p className="soft">Noted with the recording: {facts.join(', ')}.</p>}
    </div>
  )
}
