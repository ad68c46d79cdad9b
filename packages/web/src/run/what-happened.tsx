import type { RunPart, RunStructure } from '../api/documents.generated.ts'
import { distanceText } from '../format/distance.ts'
import { clockText, durationText } from '../format/duration.ts'
import { paceText } from '../format/pace.ts'
import { TableScroll } from '../parts/table-scroll.tsx'

const kindWords = {
  repetition: 'Rep',
  stride: 'Stride',
  block: 'Faster part',
} as const satisfies Record<RunPart['kind'], string>

const recoveryWords = { jog: 'jog', walk: 'walk', stand: 'standing' } as const

/** The run in the words a runner would use, and each of its faster parts. */
export function WhatHappened({ structure }: { readonly structure: RunStructure }) {
  const { words, warmUpS, coolDownS, parts } = structure
  const around = [
    ...(warmUpS >= 60 ? [`${durationText(warmUpS)} of running before`] : []),
    ...(coolDownS >= 60 ? [`${durationText(coolDownS)} after`] : []),
  ]
  return (
    <section>
      <h2>What happened</h2>
      <p className="run-sentence">
        {words.charAt(0).toUpperCase() + words.slice(1)}
        {around.length > 0 && <span className="soft">, {around.join(', ')}</span>}.
      </p>
      {parts.length > 0 && <PartsTable parts={parts} />}
    </section>
  )
}

function PartsTable({ parts }: { readonly parts: readonly RunPart[] }) {
  const names = numbered(parts)
  const hasRecoveries = parts.some(({ recovery }) => recovery !== undefined)
  return (
    <TableScroll label="The faster parts">
      <table className="laps">
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col" className="number">
              Time
            </th>
            <th scope="col" className="number">
              Distance
            </th>
            <th scope="col" className="number">
              Pace
            </th>
            <th scope="col" className="number not-on-phone">
              On the flat
            </th>
            <th scope="col" className="number">
              Heart rate up to
            </th>
            {hasRecoveries && (
              <th scope="col" className="not-on-phone">
                Then
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {parts.map((part, index) => (
            <tr key={part.startS}>
              <th scope="row" className="part-name">
                {names[index]}
              </th>
              <td className="number">{clockText(part.runS)}</td>
              <td className="number">{partDistanceText(part.distanceM)}</td>
              <td className="number">{part.speedMps === undefined ? '–' : paceText(part.speedMps)}</td>
              <td className="number not-on-phone">
                {part.gradeAdjustedSpeedMps === undefined ? '–' : paceText(part.gradeAdjustedSpeedMps)}
              </td>
              <td className="number">
                {part.peakHeartRateBpm === undefined ? '–' : `${Math.round(part.peakHeartRateBpm)} bpm`}
              </td>
              {hasRecoveries && (
                <td className="soft not-on-phone">
                  {part.recovery !== undefined &&
                    `${clockText(part.recovery.durationS)} ${recoveryWords[part.recovery.how]}`}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

/** "Repetition 1", "Stride 3": each kind counts by itself. */
function numbered(parts: readonly RunPart[]): readonly string[] {
  const counts = new Map<RunPart['kind'], number>()
  return parts.map(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return kind === 'block' ? kindWords.block : `${kindWords[kind]} ${count}`
  })
}

function partDistanceText(distanceM: number): string {
  return distanceM < 1000 ? `${Math.round(distanceM)} m` : distanceText(distanceM)
}
