import {
  changeVerdicts,
  type LateInLongRuns,
  singleRunStates,
  trendEffectKinds,
  trendMarkerKinds,
} from '@footing/engine'
import { z } from 'zod'
import { computed, localDate, maybe, reason } from './parts.ts'
import { runHeld } from './stress.ts'

const changeWindow = z.object({ from: localDate, to: localDate, runCount: z.number() })

export const fitnessChange = z
  .object({
    periodWeeks: z.number(),
    verdict: z.enum(changeVerdicts),
    before: changeWindow,
    now: changeWindow,
    estimate: computed({
      changeFrac: z.number(),
      low90Frac: z.number(),
      high90Frac: z.number(),
      smallestVisibleFrac: z.number(),
    }),
    sentence: z.string(),
    reasons: z.array(reason),
  })
  .meta({ id: 'FitnessChange' })

const trendPoint = z
  .object({
    date: localDate,
    speedMps: z.number(),
    low90Mps: z.number(),
    high90Mps: z.number(),
    runCount: z.number(),
  })
  .meta({ id: 'TrendPoint' })

const markerPoint = z.object({ activityId: z.string(), localDate, speedMps: z.number() })

const trend = computed({
  referenceHeartRateBpm: z.number(),
  points: z.array(trendPoint),
  runs: z.array(
    z
      .object({ activityId: z.string(), localDate, speedMps: z.number(), weightFrac: z.number() })
      .meta({ id: 'TrendRun' }),
  ),
  leftOut: z.array(z.object({ code: z.string(), sentence: z.string(), runCount: z.number() })),
  breaks: z.array(z.object({ date: localDate, sentence: z.string() })),
  hotPeriods: z.array(z.object({ from: localDate, to: localDate })),
  changes: z.array(fitnessChange),
  effects: z.array(
    z
      .object({
        kind: z.enum(trendEffectKinds),
        name: z.string(),
        per: z.string(),
        effectFrac: z.number(),
        sdFrac: z.number(),
      })
      .meta({ id: 'TrendEffect' }),
  ),
  markers: z.array(
    z
      .object({
        kind: z.enum(trendMarkerKinds),
        points: z.array(markerPoint),
        changes: z.array(fitnessChange),
      })
      .meta({ id: 'TrendMarker' }),
  ),
}).meta({ id: 'ShownTrend' })

const lateVerdicts = ['better', 'worse', 'no-change-seen'] as const satisfies LateInLongRuns['verdict'][]

const durability = z
  .object({
    sentences: z.array(z.string()),
    runs: z.array(z.object({ activityId: z.string(), localDate, ...runHeld }).meta({ id: 'RunDurability' })),
    lateInLongRuns: computed({
      driftPerHourFrac: z.number(),
      driftBeforePerHourFrac: z.number(),
      changeFrac: z.number(),
      changeLow90Frac: z.number(),
      changeHigh90Frac: z.number(),
      verdict: z.enum(lateVerdicts),
      paceKeptFrac: z.number(),
      cadenceKeptFrac: maybe(z.number()),
      runCount: z.number(),
      runBeforeCount: z.number(),
      sentences: z.array(z.string()),
    }),
  })
  .meta({ id: 'DurabilityAnswer' })

const preparedRun = {
  activityId: z.string(),
  localDate,
  distanceM: z.number(),
}

const tissue = z
  .object({
    sentences: z.array(z.string()),
    usedTo: computed({
      weeklyLevelEasyM: z.number(),
      beforeWeeklyLevelEasyM: computed({ valueM: z.number(), weeksAgo: z.number() }),
      longestRunM: z.number(),
      longestRunId: z.string(),
      jumpFromM: z.number(),
    }),
    runs: z.array(z.object({ ...preparedRun, jumpFromM: maybe(z.number()) }).meta({ id: 'PreparedRun' })),
    jumps: z.array(
      z
        .object({
          ...preparedRun,
          jumpFromM: z.number(),
          longestBeforeM: z.number(),
          longestBeforeId: z.string(),
          ratioFrac: z.number(),
          state: z.enum(singleRunStates).exclude(['within']),
          hazardRatioFrac: z.number(),
        })
        .meta({ id: 'RunJump' }),
    ),
    afterJumps: computed({
      jumpWeeksCount: z.number(),
      brokenAfterJumpCount: z.number(),
      otherWeeksCount: z.number(),
      brokenAfterOtherCount: z.number(),
      followWeeksCount: z.number(),
    }),
  })
  .meta({ id: 'TissueAnswer' })

export const trendDocument = z
  .object({
    schema: z.literal('footing.trend/1'),
    asOf: localDate,
    sentences: z.array(z.string()),
    trend,
    durability,
    tissue,
  })
  .meta({ id: 'TrendDocument' })
