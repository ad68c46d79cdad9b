import { useRun, useTellReport } from '../api/queries.ts'
import { TalkQuestion } from '../run/talk-question.tsx'

/** What would settle a run that is too close to call: the runner's own word on how talking was. */
export function SettlingNote({ activityId }: { readonly activityId: string }) {
  const run = useRun(activityId)
  const tell = useTellReport(activityId)
  if (run.data === undefined) return null
  const { report } = run.data
  return (
    <div className="run-report settling">
      <p>
        {report.talk === undefined
          ? 'If you remember it, this would help to settle it, and others like it:'
          : 'You said how talking was; it is part of where your boundary lies.'}
      </p>
      <TalkQuestion report={report} onTell={(change) => tell.mutate(change)} />
    </div>
  )
}
