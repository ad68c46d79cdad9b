import { type Computed, type Estimate, isAvailable } from '@footing/engine'
import type { EasyDocument } from '../api/documents.generated.ts'
import { useBoundaryHistory, useEasy, useZones } from '../api/queries.ts'
import { bandText } from '../format/numbers.ts'
import { paceBandText, paceText } from '../format/pace.ts'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { EstimateText } from '../parts/estimate-text.tsx'
import { Fold } from '../parts/fold.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { Reasons } from '../parts/reasons.tsx'
import { withoutSaidElsewhere } from '../parts/said-elsewhere.ts'
import { Sentences } from '../parts/sentences.tsx'
import { TableScroll } from '../parts/table-scroll.tsx'
import { BoundaryYears } from './boundary-years.tsx'
import { HeartRateScale } from './heart-rate-scale.tsx'
import { Ledger, type LedgerUnit } from './ledger.tsx'
import { NextTests } from './next-tests.tsx'
import { ZoneSystems } from './zone-systems.tsx'

export function EasyPage() {
  const easy = useEasy()
  const history = useBoundaryHistory()
  const zones = useZones()
  return (
    <Page title="What is easy for me?">
      <Loaded query={easy} waiting="Weighing the evidence in your runs.">
        {(answer) => (
          <>
            <Sentences
              sentences={withoutSaidElsewhere(
                answer.sentences,
                answer.nextTests.map((next) => next.sentence),
              )}
            />
            {isAvailable(answer.lt1Bpm) ? (
              <ChartFrame
                title="Your heart rate, from easy to hard"
                description={`${scaleDescription(answer)} Below stands what your devices call zone 2.`}
                table={<BoundaryTable answer={answer} />}
              >
                <HeartRateScale answer={answer} watchZones={zones.data?.watchZones} />
              </ChartFrame>
            ) : (
              <section>
                <h2>Your boundaries</h2>
                <BoundaryTable answer={answer} />
              </section>
            )}
            {history.data !== undefined && <BoundaryYears history={history.data} />}
            <section>
              <h2>How do you know?</h2>
              {isAvailable(answer.lt1Bpm) && (
                <Ledger
                  caption={ledgerCaption('LT1, the top of easy', answer.lt1Bpm, 'bpm')}
                  estimate={answer.lt1Bpm}
                  unit="bpm"
                />
              )}
              {otherLedgers(answer).map(({ name, estimate, unit }) => (
                <Fold key={name} summary={`How do you know ${name}?`}>
                  {isAvailable(estimate) ? (
                    <>
                      <Ledger caption={ledgerCaption(name, estimate, unit)} estimate={estimate} unit={unit} />
                      <p className="soft">Method: {estimate.method}</p>
                    </>
                  ) : (
                    <p>{estimate.reason.sentence}</p>
                  )}
                </Fold>
              ))}
              <Fold summary="Why is the ceiling where it is?">
                <p>{answer.easyCeiling.ruleReason.sentence}</p>
                <Reasons reasons={answer.easyCeiling.limits} />
              </Fold>
            </section>
            <section>
              <h2>What would make this surer</h2>
              <NextTests tests={answer.nextTests} />
            </section>
            <section>
              <h2>What others call zone 2</h2>
              <Loaded query={zones} waiting="Working out the zones of each system.">
                {(document) => (
                  <>
                    {document.sentences
                      .filter((sentence) => !answer.sentences.includes(sentence))
                      .map((sentence) => (
                        <p key={sentence}>{sentence}</p>
                      ))}
                    <ZoneSystems zones={document} />
                  </>
                )}
              </Loaded>
            </section>
          </>
        )}
      </Loaded>
    </Page>
  )
}

interface NamedEstimate {
  readonly name: string
  readonly estimate: Computed<Estimate>
  readonly unit: LedgerUnit
}

function otherLedgers(answer: EasyDocument): readonly NamedEstimate[] {
  return [
    { name: 'the pace at LT1', estimate: answer.lt1SpeedMps, unit: 'mps' },
    { name: 'LT2', estimate: answer.lt2Bpm, unit: 'bpm' },
    { name: 'the pace at LT2', estimate: answer.lt2SpeedMps, unit: 'mps' },
    { name: 'the critical speed', estimate: answer.criticalSpeedMps, unit: 'mps' },
    { name: 'the highest heart rate', estimate: answer.heartRateMaxBpm, unit: 'bpm' },
    { name: 'the resting heart rate', estimate: answer.heartRateRestBpm, unit: 'bpm' },
  ]
}

function ledgerCaption(name: string, estimate: Estimate, unit: LedgerUnit): string {
  const value =
    unit === 'bpm'
      ? `${Math.round(estimate.mean)} bpm (${bandText(estimate.low80, estimate.high80)})`
      : `${paceText(estimate.mean)} (${paceBandText(estimate.low80, estimate.high80)})`
  return `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}: ${value}`
}

function BoundaryTable({ answer }: { readonly answer: EasyDocument }) {
  const { easyCeiling } = answer
  return (
    <TableScroll label="Boundaries">
      <table className="boundaries">
        <caption>With the band that should hold the truth for four runners out of five</caption>
        <thead>
          <tr>
            <th scope="col">Boundary</th>
            <th scope="col">Heart rate</th>
            <th scope="col">Pace on the flat</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Easy ceiling</th>
            <td>
              {isAvailable(easyCeiling.heartRateBpm) ? (
                <span className="figure">
                  <b>{Math.round(easyCeiling.heartRateBpm.valueBpm)}</b> bpm{' '}
                  <span className="band">
                    {bandText(easyCeiling.heartRateBpm.low80Bpm, easyCeiling.heartRateBpm.high80Bpm)}
                  </span>
                </span>
              ) : (
                <span className="missing">{easyCeiling.heartRateBpm.reason.sentence}</span>
              )}
            </td>
            <td>
              {isAvailable(easyCeiling.speedMps) ? (
                <span className="figure">
                  <b>{paceText(easyCeiling.speedMps.valueMps)}</b>{' '}
                  <span className="band">
                    {paceBandText(easyCeiling.speedMps.low80Mps, easyCeiling.speedMps.high80Mps)}
                  </span>
                </span>
              ) : (
                <span className="missing">{easyCeiling.speedMps.reason.sentence}</span>
              )}
            </td>
          </tr>
          <BoundaryRow name="LT1, the top of easy" bpm={answer.lt1Bpm} speed={answer.lt1SpeedMps} />
          <BoundaryRow name="LT2, where hard begins" bpm={answer.lt2Bpm} speed={answer.lt2SpeedMps} />
          <BoundaryRow name="Critical speed" speed={answer.criticalSpeedMps} />
          <BoundaryRow name="Highest heart rate" bpm={answer.heartRateMaxBpm} />
          <BoundaryRow name="Resting heart rate" bpm={answer.heartRateRestBpm} />
        </tbody>
      </table>
    </TableScroll>
  )
}

interface BoundaryRowProps {
  readonly name: string
  readonly bpm?: Computed<Estimate>
  readonly speed?: Computed<Estimate>
}

function BoundaryRow({ name, bpm, speed }: BoundaryRowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{bpm !== undefined && <EstimateText estimate={bpm} unit="bpm" />}</td>
      <td>{speed !== undefined && <EstimateText estimate={speed} unit="mps" />}</td>
    </tr>
  )
}

function scaleDescription(answer: EasyDocument): string {
  const parts: string[] = []
  const { lt1Bpm, lt2Bpm, heartRateMaxBpm } = answer
  if (isAvailable(lt1Bpm)) {
    parts.push(
      `Easy ends at ${Math.round(lt1Bpm.mean)} bpm, between ${bandText(lt1Bpm.low80, lt1Bpm.high80)}.`,
    )
  }
  if (isAvailable(lt2Bpm)) {
    parts.push(
      `Hard begins at ${Math.round(lt2Bpm.mean)} bpm, between ${bandText(lt2Bpm.low80, lt2Bpm.high80)}.`,
    )
  }
  if (isAvailable(heartRateMaxBpm)) {
    parts.push(`The highest heart rate is ${Math.round(heartRateMaxBpm.mean)} bpm.`)
  }
  return parts.join(' ')
}
