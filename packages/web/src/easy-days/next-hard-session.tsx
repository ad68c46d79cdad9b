import { isAvailable } from '@footing/engine'
import type { CheckDocument } from '../api/documents.generated.ts'
import { linearScale, roundTicks } from '../charts/linear-scale.ts'
import { shortDateText } from '../format/dates.ts'
import { changeText } from '../format/numbers.ts'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { RunLink } from '../parts/run-link.tsx'
import { TableScroll } from '../parts/table-scroll.tsx'
import { useWidth } from '../parts/use-width.ts'

type Effect = Extract<CheckDocument['nextHardSession'], { status: 'available' }>

const rowHeightPx = 46
const axisPx = { top: 6, bottom: 26, side: 14 } as const
/** The picture reaches at least and at most so far to either side. */
const reachFrac = { least: 0.03, most: 0.15 } as const

const widePx = 520

const kinds = [
  { kind: 'stayed-easy', name: 'After easy days that stayed easy' },
  { kind: 'did-not-stay-easy', name: 'After easy days that did not' },
] as const

/** What easy days that were not easy cost: the hard session after them, against after those that stayed easy. */
export function NextHardSession({ effect }: { readonly effect: CheckDocument['nextHardSession'] }) {
  return (
    <section>
      <h2>What it cost</h2>
      {isAvailable(effect) ? (
        <>
          <p>{effect.sentence}</p>
          <Sessions effect={effect} />
        </>
      ) : (
        <p className="soft">
          Whether easy days that were not easy cost you something in the hard session after them cannot be
          told yet. {effect.reason.sentence}
        </p>
      )}
    </section>
  )
}

function Sessions({ effect }: { readonly effect: Effect }) {
  const [ref, widthPx] = useWidth<HTMLDivElement>()
  const farthest = Math.max(
    ...effect.sessions.map(({ againstExpectedFrac }) => Math.abs(againstExpectedFrac)),
  )
  const reach = 1.04 * Math.min(reachFrac.most, Math.max(reachFrac.least, farthest))
  const x = linearScale([-reach, reach], [axisPx.side, Math.max(axisPx.side + 1, widthPx - axisPx.side)])
  const inside = (frac: number) => Math.min(reach, Math.max(-reach, frac))
  const heightPx = axisPx.top + kinds.length * rowHeightPx
  return (
    <ChartFrame
      title="Hard sessions against what sessions like them say"
      description={`${effect.sentence} Each mark is one session; to the right is faster.`}
      table={<SessionsTable effect={effect} />}
      tableName="Every session"
    >
      <div ref={ref} className="years">
        <svg width={widthPx} height={heightPx + axisPx.bottom} aria-hidden="true">
          {roundTicks(x.domain, widthPx > widePx ? 6 : 3).map((tick) => (
            <g key={tick} className="axis">
              <line x1={x.toPixel(tick)} x2={x.toPixel(tick)} y1={axisPx.top} y2={heightPx} />
              <text className="axis-x" x={x.toPixel(tick)} y={heightPx + 18} textAnchor="middle">
                {tick === 0 ? 'as expected' : changeText(tick)}
              </text>
            </g>
          ))}
          {kinds.map(({ kind, name }, row) => {
            const own = effect.sessions.filter(({ easyBefore }) => easyBefore === kind)
            const middlePx = axisPx.top + row * rowHeightPx + 30
            const mean =
              own.reduce((sum, each) => sum + each.againstExpectedFrac, 0) / Math.max(1, own.length)
            return (
              <g key={kind} className={`next-hard is-${kind}`}>
                <text x={axisPx.side} y={middlePx - 14}>
                  {name} ({own.length})
                </text>
                {own.map(({ activityId, againstExpectedFrac }) =>
                  kind === 'stayed-easy' ? (
                    <circle
                      key={activityId}
                      cx={x.toPixel(inside(againstExpectedFrac))}
                      cy={middlePx}
                      r="3.5"
                    />
                  ) : (
                    <rect
                      key={activityId}
                      x={x.toPixel(inside(againstExpectedFrac)) - 3.2}
                      y={middlePx - 3.2}
                      width="6.4"
                      height="6.4"
                    />
                  ),
                )}
                <line
                  className="next-hard-mean"
                  x1={x.toPixel(inside(mean))}
                  x2={x.toPixel(inside(mean))}
                  y1={middlePx - 10}
                  y2={middlePx + 10}
                />
              </g>
            )
          })}
        </svg>
      </div>
    </ChartFrame>
  )
}

function SessionsTable({ effect }: { readonly effect: Effect }) {
  return (
    <TableScroll label="Hard sessions">
      <table>
        <thead>
          <tr>
            <th scope="col">Session</th>
            <th scope="col">The easy days before it</th>
            <th scope="col" className="number">
              Against what was to be expected
            </th>
          </tr>
        </thead>
        <tbody>
          {effect.sessions.toReversed().map(({ activityId, localDate, easyBefore, againstExpectedFrac }) => (
            <tr key={activityId}>
              <th scope="row">
                <RunLink activityId={activityId}>{shortDateText(localDate)}</RunLink>
              </th>
              <td>{easyBefore === 'stayed-easy' ? 'Stayed easy' : 'Did not stay easy'}</td>
              <td className="number">{changeText(againstExpectedFrac)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
