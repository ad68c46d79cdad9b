import type { RunReport, TalkReport } from '@footing/engine'
import { useId } from 'react'
import type { RunReportChange } from '../api/queries.ts'

const talkChoices: readonly { readonly talk: TalkReport; readonly words: string }[] = [
  { talk: 'comfortable', words: 'In full sentences' },
  { talk: 'broken', words: 'In broken sentences' },
  { talk: 'impossible', words: 'Not at all' },
]

interface TalkQuestionProps {
  readonly report: RunReport
  readonly onTell: (change: RunReportChange) => void
}

/** The talk test in one question; the answer is saved when it is given and can be taken back. */
export function TalkQuestion({ report, onTell }: TalkQuestionProps) {
  const ownId = useId()
  return (
    <fieldset>
      <legend>Could you talk, near its end and before cooling down?</legend>
      <div className="told-choices">
        {talkChoices.map(({ talk, words }) => (
          <label key={talk} className="told-choice">
            <input
              type="radio"
              name={`${ownId}talk`}
              checked={report.talk === talk}
              onChange={() => onTell({ talk })}
            />
            {words}
          </label>
        ))}
        {report.talk !== undefined && (
          <button type="button" className="is-quiet" onClick={() => onTell({ talk: null })}>
            Take back
          </button>
        )}
      </div>
    </fieldset>
  )
}
