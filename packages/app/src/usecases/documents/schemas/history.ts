import { stages } from '@footing/engine'
import { z } from 'zod'
import { computed, localDate, maybe, reason } from './parts.ts'
import { fitnessChange } from './trend.ts'

const week = z
  .object({
    monday: localDate,
    runCount: z.number(),
    distanceM: z.number(),
    movingS: z.number(),
    longestRunM: z.number(),
    easyS: z.number(),
    moderateS: z.number(),
    hardS: z.number(),
    unknownS: z.number(),
    hardRunCount: z.number(),
  })
  .meta({ id: 'Week' })

const gap = z
  .object({ lastRunBefore: localDate, firstRunAfter: maybe(localDate), days: z.number() })
  .meta({ id: 'Gap' })

const capacity = computed({
  weeklyMovingS: z.number(),
  weeklyDistanceM: z.number(),
  longestRunM: z.number(),
  runsPerWeek: z.number(),
  weeksCount: z.number(),
  reasons: z.array(reason),
}).meta({ id: 'Capacity' })

const stage = z.enum(stages).meta({ id: 'Stage' })

const history = z
  .object({
    asOf: localDate,
    weeks: z.array(week),
    gaps: z.array(gap),
    longestRunOfLast30DaysM: computed({ valueM: z.number(), activityId: z.string() }),
    capacity,
    repeatability: computed({ heldCount: z.number(), outOfCount: z.number(), sentence: z.string() }),
    stage: z.object({ stage, reasons: z.array(reason) }),
  })
  .meta({ id: 'History' })

const cause = z
  .object({
    id: z.enum(['weeks-do-not-hold', 'too-little-for-the-goal', 'nothing-faster-than-easy']),
    claim: z.string(),
    standing: z.enum(['likely', 'possible', 'unlikely', 'cannot-tell']),
    confidenceFrac: z.number(),
    evidenceFor: z.array(reason),
    evidenceAgainst: z.array(reason),
    missing: z.array(reason),
    advice: z.string(),
    sources: z.array(z.string()),
  })
  .meta({ id: 'Cause' })

export const whyDocument = z
  .object({
    schema: z.literal('footing.why/1'),
    sentences: z.array(z.string()),
    trend: computed(fitnessChange.shape),
    causes: z.array(cause),
    history,
    leavesOut: z.array(reason),
  })
  .meta({ id: 'WhyDocument' })

const session = z
  .object({
    date: localDate,
    kind: z.enum(['rest', 'easy', 'long', 'easy-with-strides', 'walk-run', 'tempo', 'strength']),
    title: z.string(),
    target: maybe(
      z.object({
        durationS: z.number(),
        distanceM: maybe(z.number()),
        heartRateHighBpm: maybe(z.number()),
        speedHighMps: maybe(z.number()),
        feel: z.string(),
      }),
    ),
    purpose: z.string(),
    reasons: z.array(reason),
  })
  .meta({ id: 'PlannedSession' })

export const planDocument = z
  .object({
    schema: z.literal('footing.plan/1'),
    daysCount: z.number(),
    sentences: z.array(z.string()),
    asOf: localDate,
    stage,
    capacity,
    sessions: z.array(session),
    leavesOut: z.array(reason),
  })
  .meta({ id: 'PlanDocument' })
