import { isAvailable } from '@footing/engine'
import type { IntensityDistribution, SeasonBlock } from '../api/documents.generated.ts'
import { useSeason } from '../api/queries.ts'
import { shortDateText, shortDayText } from '../format/dates.ts'
import { distanceText } from '../format/distance.ts'
import { durationText } from '../format/duration.ts'
import { percentText } from '../format/numbers.ts'
import { Fold } from '../parts/fold.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { Swatch } from '../parts/patterns.tsx'
import { TableScroll } from '../parts/table-scroll.tsx'
import { Distributions, methodNames, ShareBar } from './distributions.tsx'

/** As many blocks as a year has. */
const shownCount = 13

/** The season in blocks of four weeks: how much, and how easy by three methods. */
export function SeasonSection() {
  const season = useSeason()
  return (
    <section className="season">
      <h2>The season</h2>
      <Loaded query={season} waiting="Adding up your season.">
        {({ sentences, blocks }) => {
          const lastRun = blocks.findLastIndex(({ sums }) => sums.runCount > 0)
          const shown = blocks.slice(0, lastRun + 1).slice(-shownCount)
          return (
            <>
              {sentences.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              {shown.length > 0 && <BlocksTable blocks={shown.toReversed()} />}
            </>
          )
        }}
      </Loaded>
    </section>
  )
}

function BlocksTable({ blocks }: { readonly blocks: readonly SeasonBlock[] }) {
  const [newest] = blocks
  return (
    <>
      <ul className="legend">
        {(['easy', 'moderate', 'hard'] as const).map((fill) => (
          <li key={fill}>
            <Swatch fill={fill} /> {fill}
          </li>
        ))}
      </ul>
      <TableScroll label="Blocks of four weeks">
        <table className="blocks">
          <caption>Blocks of four weeks, newest first; the share is what was easy</caption>
          <thead>
            <tr>
              <th scope="col">Weeks</th>
              <th scope="col" className="number">
                Time a week
              </th>
              <th scope="col" className="number not-on-phone">
                Distance a week
              </th>
              <th scope="col" className="number not-on-phone">
                Hard sessions
              </th>
              {Object.entries(methodNames).map(([method, name]) => (
                <th key={method} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {blocks.map(({ from, to, weeksCount, sums, distributions }) => (
              <tr key={from}>
                <th scope="row" className="block-days">
                  {shortDayText(from)} – {shortDateText(to)}
                </th>
                <td className="number">
                  {sums.runCount === 0 ? 'no run' : durationText(sums.movingS / weeksCount)}
                </td>
                <td className="number not-on-phone">
                  {sums.distanceM === 0 ? '–' : distanceText(sums.distanceM / weeksCount)}
                </td>
                <td className="number not-on-phone">{sums.hardSessionCount}</td>
                <ShareCell distribution={distributions.time} />
                <ShareCell distribution={distributions.session} />
                <ShareCell distribution={distributions.intent} />
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {newest !== undefined && (
        <Fold summary="What the newest four weeks are called">
          <Distributions distributions={newest.distributions} named={['time', 'session', 'intent']} />
        </Fold>
      )}
      <p className="soft">
        By time counts the minutes in which your heart was there; by session counts each run by its hardest
        part; by intent counts it by what it was meant to be. The three differ for the same running and are
        never mixed.
      </p>
    </>
  )
}

function ShareCell({ distribution }: { readonly distribution: IntensityDistribution }) {
  if (!isAvailable(distribution)) return <td>–</td>
  return (
    <td>
      <span className="share-cell">
        <ShareBar shares={distribution} /> {percentText(distribution.easyFrac)}
      </span>
    </td>
  )
}
