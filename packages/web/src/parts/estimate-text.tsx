import { type Computed, type Estimate, isAvailable } from '@footing/engine'
import { bandText } from '../format/numbers.ts'
import { paceBandText, paceText } from '../format/pace.ts'

interface EstimateTextProps {
  readonly estimate: Computed<Estimate>
  readonly unit: 'bpm' | 'mps'
}

/** An estimate with its band, or why there is none. */
export function EstimateText({ estimate, unit }: EstimateTextProps) {
  if (!isAvailable(estimate)) return <span className="missing">{estimate.reason.sentence}</span>
  return unit === 'bpm' ? (
    <span className="figure">
      <b>{Math.round(estimate.mean)}</b> bpm{' '}
      <span className="band">{bandText(estimate.low80, estimate.high80)}</span>
    </span>
  ) : (
    <span className="figure">
      <b>{paceText(estimate.mean)}</b>{' '}
      <span className="band">{paceBandText(estimate.low80, estimate.high80)}</span>
    </span>
  )
}
