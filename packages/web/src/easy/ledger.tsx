import type { Estimate, EvidenceItem } from '@footing/engine'
import { useEffect, useId, useRef } from 'react'
import { sentenceOf } from '../api/client.ts'
import { useIgnoreEvidence } from '../api/queries.ts'
import { shortDateText } from '../format/dates.ts'
import { percentText } from '../format/numbers.ts'
import { paceClockText } from '../format/pace.ts'
import { Fold } from '../parts/fold.tsx'
import { RunLink } from '../parts/run-link.tsx'
import { TableScroll } from '../parts/table-scroll.tsx'
import { kindWords } from './evidence-words.ts'

export type LedgerUnit = 'bpm' | 'mps'

/** How many of the heaviest items stand in front; what was set aside always does. */
const shownCount = 6

interface LedgerProps {
  readonly caption: string
  readonly estimate: Estimate
  readonly unit: LedgerUnit
}

/** Every observation behind an estimate: what it says, how far it may be off, how much it counts, and whether it shall. */
export function Ledger({ caption, estimate, unit }: LedgerProps) {
  const ignore = useIgnoreEvidence()
  const ownId = useId()
  const toldKey = useRef<string | undefined>(undefined)
  const { evidence } = estimate
  const isShown = (item: EvidenceItem, index: number) => index < shownCount || item.setAside !== undefined
  const shown = evidence.filter(isShown)
  const lighter = evidence.filter((item, index) => !isShown(item, index))

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new ledger may have moved the switch that was used.
  useEffect(() => {
    const element = toldKey.current === undefined ? null : document.getElementById(ownId + toldKey.current)
    if (document.activeElement === document.body) element?.focus()
  }, [evidence, ownId])

  const switchOf = (item: EvidenceItem, isFirstOfKey: boolean) => {
    const { key } = item
    if (key === undefined) return <span className="soft">always</span>
    if (!isFirstOfKey) return <span className="soft">as above</span>
    const told = ignore.isPending && ignore.variables.key === key ? ignore.variables.isIgnored : undefined
    return (
      <input
        type="checkbox"
        className="switch"
        id={ownId + key}
        aria-label={`Count this: ${kindWords[item.kind]}, ${shortDateText(item.date)}`}
        checked={!(told ?? item.setAside === 'ignored')}
        onChange={(event) => {
          toldKey.current = key
          ignore.mutate({ key, isIgnored: !event.target.checked })
        }}
      />
    )
  }
  const table = (items: readonly EvidenceItem[], name: string) => (
    <LedgerTable caption={name} items={items} unit={unit} switchOf={switchOf} />
  )

  return (
    <div className="ledger-part">
      {table(shown, caption)}
      {lighter.length > 0 && (
        <Fold summary={lighter.length === 1 ? 'One lighter item' : `${lighter.length} lighter items`}>
          {table(lighter, 'What counts for little')}
        </Fold>
      )}
      {ignore.error !== null && (
        <p className="notice notice-trouble" role="alert">
          {sentenceOf(ignore.error)}
        </p>
      )}
    </div>
  )
}

interface LedgerTableProps {
  readonly caption: string
  readonly items: readonly EvidenceItem[]
  readonly unit: LedgerUnit
  readonly switchOf: (item: EvidenceItem, isFirstOfKey: boolean) => React.ReactNode
}

function LedgerTable({ caption, items, unit, switchOf }: LedgerTableProps) {
  const hasSwitches = items.some(({ key }) => key !== undefined)
  return (
    <TableScroll label={caption}>
      <table className="ledger">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Evidence</th>
            <th scope="col" className="number">
              Says
            </th>
            <th scope="col">Weight</th>
            {hasSwitches && <th scope="col">Counts</th>}
          </tr>
        </thead>
        {items.map((item, index) => (
          <tbody
            key={`${item.key ?? item.kind} ${item.sentence} ${item.value}`}
            className={item.setAside === undefined ? '' : `is-${item.setAside}`}
          >
            <tr>
              <th scope="row">{kindWords[item.kind]}</th>
              <td className="number">{valueText(item, unit)}</td>
              <td>
                {item.setAside === 'ignored' ? (
                  <span className="badge is-plain">ignored</span>
                ) : (
                  <Weight weightFrac={item.weightFrac} />
                )}
              </td>
              {hasSwitches && (
                <td>{switchOf(item, items.findIndex(({ key }) => key === item.key) === index)}</td>
              )}
            </tr>
            <tr>
              <td colSpan={hasSwitches ? 4 : 3} className="ledger-sentence">
                {isOfADay(item) && (
                  <>
                    <Day item={item} />:{' '}
                  </>
                )}
                {item.sentence}
                {item.setAside === 'outlier' && (
                  <> It does not fit what all the others say, so it counts for less.</>
                )}
                {item.setAside === 'ignored' && <> You said that it shall not count.</>}
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </TableScroll>
  )
}

/** False for what holds of runners on any day. */
function isOfADay({ kind }: EvidenceItem): boolean {
  return kind !== 'population' && kind !== 'heart-rate-max-age-formula'
}

/** The day of an item; where it comes from a run, the way to it. */
function Day({ item: { activityId, date } }: { readonly item: EvidenceItem }) {
  if (activityId === undefined) return shortDateText(date)
  return <RunLink activityId={activityId}>{shortDateText(date)}</RunLink>
}

/** "146 ± 5"; for a speed the pace and, since paces have no even error, its range. */
function valueText(item: EvidenceItem, unit: LedgerUnit): string {
  if (unit === 'bpm') return `${Math.round(item.value)} ± ${Math.max(1, Math.round(item.sd))} bpm`
  const slow = paceClockText(item.value - item.sd)
  const fast = paceClockText(item.value + item.sd)
  const pace = paceClockText(item.value)
  if (pace === undefined) return 'no pace'
  return slow === undefined || fast === undefined ? `${pace} /km` : `${pace} /km (${slow}–${fast})`
}

function Weight({ weightFrac }: { readonly weightFrac: number }) {
  return (
    <span className="weight">
      <span className="weight-bar" aria-hidden="true">
        <span style={{ width: `${Math.max(1, weightFrac * 100)}%` }} />
      </span>
      {percentText(weightFrac)}
    </span>
  )
}
