/** What moves the speed at the same heart rate besides fitness: the columns of the model and what is expected of them. */

import type { ProposalValues } from '../../science/proposals/index.ts'
import type { TrendEffectKind } from './fitness-trend.ts'
import { segmentOf } from './sensor-segments.ts'
import type { TrendObservation } from './trend-observation.ts'

/** One column of the model. */
export interface EffectColumn {
  readonly kind: TrendEffectKind
  readonly per: string
  readonly expectedFrac: number
  readonly sdFrac: number
  readonly columnValue: (observation: TrendObservation) => number
}

const daysPerYear = 365.25

/** Half an hour into the run is where levels are told. */
const referenceHours = 0.5

function seasonColumns(values: ProposalValues): readonly EffectColumn[] {
  const turn = ({ epochDay }: TrendObservation) => (2 * Math.PI * epochDay) / daysPerYear
  const waves = [Math.cos, Math.sin]
  const known = { kind: 'season', expectedFrac: 0 } as const
  return waves.flatMap((wave) => [
    {
      ...known,
      per: 'half the swing of a year',
      sdFrac: values.trendSeasonSdFrac,
      columnValue: (each: TrendObservation) => wave(turn(each)),
    },
    {
      ...known,
      per: 'half the swing of a year where no temperature is recorded',
      sdFrac: values.trendSeasonBlindSdFrac,
      columnValue: (each: TrendObservation) =>
        each.heatC === undefined && isOutdoors(each) ? wave(turn(each)) : 0,
    },
  ])
}

function isOutdoors({ run }: TrendObservation): boolean {
  return run.surface !== 'treadmill' && run.surface !== 'virtual'
}

/** The sensors worn, the most used first. */
function segmentsByUse(observations: readonly TrendObservation[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { run } of observations) {
    const segment = segmentOf(run)
    counts.set(segment, (counts.get(segment) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([segment]) => segment)
}

/** Columns of the given observations, oldest first: what is the same in all of them has none. */
export function effectColumns(
  observations: readonly TrendObservation[],
  values: ProposalValues,
): readonly EffectColumn[] {
  const plain: readonly EffectColumn[] = [
    {
      kind: 'heat',
      per: `degree of wet-bulb globe temperature above ${values.trendHeatFromC} °C`,
      expectedFrac: -values.trendHeatPriorFrac,
      sdFrac: values.trendHeatPriorSdFrac,
      columnValue: (each) => each.heatC ?? 0,
    },
    {
      kind: 'minutes',
      per: 'hour into the run',
      expectedFrac: -values.trendDriftPriorFrac,
      sdFrac: values.trendDriftPriorSdFrac,
      columnValue: (each) => each.hours - referenceHours,
    },
    {
      kind: 'steepness',
      per: 'unit of mean steepness, up or down',
      expectedFrac: 0,
      sdFrac: values.trendGradeSdFrac,
      columnValue: (each) => each.steepnessFrac,
    },
    {
      kind: 'uphill',
      per: 'unit of mean grade',
      expectedFrac: 0,
      sdFrac: values.trendGradeSdFrac,
      columnValue: (each) => each.gradeFrac,
    },
  ]
  const surfaces = new Set(observations.map(({ run }) => run.surface))
  const surfaceColumns = (['trail', 'track'] as const)
    .filter((surface) => surfaces.has(surface))
    .map((surface): EffectColumn => {
      const columnValue = ({ run }: TrendObservation) => (run.surface === surface ? 1 : 0)
      return {
        kind: 'surface',
        per: surface,
        expectedFrac: 0,
        sdFrac: values.trendSurfaceSdFrac,
        columnValue,
      }
    })
  const segments = segmentsByUse(observations)
  // Levels are told as the sensor shows them that was worn most.
  const sensorColumns = segments.slice(1).map((segment): EffectColumn => {
    const columnValue = ({ run }: TrendObservation) => (segmentOf(run) === segment ? 1 : 0)
    const per = segment.split('|').filter((part) => part !== '' && part !== 'unknown' && part !== 'outdoors')
    return {
      kind: 'sensor',
      per: per.join(', ') || 'another watch',
      expectedFrac: 0,
      sdFrac: values.trendSensorSdFrac,
      columnValue,
    }
  })
  return [...plain, ...seasonColumns(values), ...surfaceColumns, ...sensorColumns]
}
