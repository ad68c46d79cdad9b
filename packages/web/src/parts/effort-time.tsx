import type { IntensityTime } from '@footing/engine'
import { durationText } from '../format/duration.ts'
import { percentText } from '../format/numbers.ts'
import { Swatch } from './patterns.tsx'

const efforts = [
  { fill: 'easy', name: 'easy', key: 'easyS' },
  { fill: 'moderate', name: 'moderate', key: 'moderateS' },
  { fill: 'hard', name: 'hard', key: 'hardS' },
] as const

/** Time easy, moderate and hard as one bar with its figures. */
export function EffortTime({ time }: { readonly time: IntensityTime }) {
  const totalS = time.easyS + time.moderateS + time.hardS
  if (totalS === 0) return <p>No second of it could be judged.</p>
  let fromFrac = 0
  return (
    <div className="effort-time">
      <svg className="effort-bar" aria-hidden="true">
        {efforts.map(({ fill, key }) => {
          const frac = time[key] / totalS
          const x = fromFrac
          fromFrac += frac
          return (
            <rect
              key={key}
              className={`fill-${fill}`}
              x={`${x * 100}%`}
              width={`${frac * 100}%`}
              height="100%"
            />
          )
        })}
      </svg>
      <ul className="shares">
        {efforts.map(({ fill, name, key }) => (
          <li key={key}>
            <Swatch fill={fill} /> <b>{percentText(time[key] / totalS)}</b> {name}{' '}
            <span className="soft">{durationText(time[key])}</span>
          </li>
        ))}
      </ul>
      <p className="soft">
        {time.from === 'heart-rate'
          ? 'Counted from the heart-rate samples themselves, not from a watch’s zones.'
          : 'Counted from pace, for want of heart rate that can be believed.'}
      </p>
    </div>
  )
}
