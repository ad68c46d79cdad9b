import type { RunReport } from '@footing/engine'
import { useId } from 'react'
import { sentenceOf } from '../api/client.ts'
import { useTellReport } from '../api/queries.ts'
import { TalkQuestion } from './talk-question.tsx'

/** Words of the scale from 0 to 10, where it has some. */
const effortWords: Readonly<Record<number, string>> = {
  0: 'rest',
  1: 'very easy',
  2: 'easy',
  3: 'moderate',
  4: 'somewhat hard',
  5: 'hard',
  7: 'very hard',
  10: 'maximal',
}
const efforts = Array.from({ length: 11 }, (_, effort) => effort)

interface RunReportProps {
  readonly activityId: string
  readonly report: RunReport
}

/** How the run felt. Each answer is saved when it is given and can be taken back. */
export function RunReportEditor({ activityId, report }: RunReportProps) {
  const tell = useTellReport(activityId)
  const ownId = useId()
  const isSaid = report.talk !== undefined
  const isRated = report.effortCr10 !== undefined
  return (
    <div className="run-report">
      <TalkQuestion report={report} onTell={(change) => tell.mutate(change)} />
      <fieldset>
        <legend>How hard did all of it feel?</legend>
        <div className="told-choices effort-choices">
          {efforts.map((effort) => (
            <label key={effort} className="told-choice is-number" title={effortWords[effort]}>
              <input
                type="radio"
                name={`${ownId}effort`}
                aria-label={nameOf(effort)}
                checked={report.effortCr10 === effort}
                onChange={() => tell.mutate({ effortCr10: effort })}
              />
              {effort}
            </label>
          ))}
          {isRated && (
            <button type="button" className="is-quiet" onClick={() => tell.mutate({ effortCr10: null })}>
              Take back
            </button>
          )}
        </div>
        <p className="soft effort-words" aria-hidden="true">
          {report.effortCr10 !== undefined
            ? effortText(report.effortCr10)
            : '0 rest · 2 easy · 5 hard · 10 maximal'}
        </p>
      </fieldset>
      <p role="status" className="soft">
        {tell.isSuccess && (isSaid || isRated) && 'Kept. It is evidence for where easy ends.'}
        {tell.isSuccess && !isSaid && !isRated && 'Taken back.'}
      </p>
      {tell.error !== null && (
        <p className="notice notice-trouble" role="alert">
          {sentenceOf(tell.error)}
        </p>
      )}
    </div>
  )
}

function nameOf(effort: number): string {
  const words = effortWords[effort]
  return words === undefined ? `${effort}` : `${effort}, ${words}`
}

/** "4: somewhat hard"; between two words of the scale, both. */
function effortText(effort: number): string {
  const words = effortWords[effort]
  if (words !== undefined) return `${effort}: ${words}`
  const known = Object.keys(effortWords).map(Number)
  const below = Math.max(...known.filter((value) => value < effort))
  const above = Math.min(...known.filter((value) => value > effort))
  return `${effort}: between ${effortWords[below]} and ${effortWords[above]}`
}
