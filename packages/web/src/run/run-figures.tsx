import { isAvailable } from '@footing/engine'
import type { ReactNode } from 'react'
import type { RunDocument } from '../api/documents.generated.ts'
import { distanceText } from '../format/distance.ts'
import { clockText } from '../format/duration.ts'
import { paceText } from '../format/pace.ts'

interface RunFigure {
  readonly name: string
  readonly value: ReactNode
}

/** The run's own figures. What is not known says why in place of a number. */
export function RunFigures({ run }: { readonly run: RunDocument }) {
  const figures: readonly RunFigure[] = [
    {
      name: 'Distance',
      value: isAvailable(run.distance)
        ? distanceText(run.distance.valueM)
        : missing(run.distance.reason.sentence),
    },
    { name: 'Moving time', value: clockText(run.summary.movingS) },
    {
      name: 'Pace',
      value: isAvailable(run.averageSpeed)
        ? paceText(run.averageSpeed.valueMps)
        : missing(run.averageSpeed.reason.sentence),
    },
    {
      name: 'On the flat',
      value: isAvailable(run.gradeAdjustedSpeed)
        ? paceText(run.gradeAdjustedSpeed.valueMps)
        : missing(run.gradeAdjustedSpeed.reason.sentence),
    },
    {
      name: 'Heart rate',
      value: isAvailable(run.heartRate)
        ? `${Math.round(run.heartRate.averageBpm)} bpm`
        : missing(run.heartRate.reason.sentence),
    },
    {
      name: 'Climb',
      value: isAvailable(run.ascent)
        ? `${Math.round(run.ascent.valueM)} m`
        : missing(run.ascent.reason.sentence),
    },
  ]
  return (
    <dl className="run-figures">
      {figures.map((figure) => (
        <div key={figure.name}>
          <dt>{figure.name}</dt>
          <dd>{figure.value}</dd>
        </div>
      ))}
    </dl>
  )
}

function missing(sentence: string) {
  return <span className="missing">{sentence}</span>
}
