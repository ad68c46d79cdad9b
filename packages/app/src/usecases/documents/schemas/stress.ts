/** The three stresses of a run and whether it held, as schemas. */

import { decouplingClasses, singleRunStates, smythClasses } from '@footing/engine'
import { z } from 'zod'
import { computed, maybe, reason } from './parts.ts'

const causes = z.array(z.object({ code: z.string(), sentence: z.string(), shareFrac: z.number() }))

const againstUsual = computed({ timesFrac: z.number(), runCount: z.number() }).meta({ id: 'AgainstUsual' })

export const singleRunRatio = {
  ratioFrac: z.number(),
  longestBeforeM: z.number(),
  longestBeforeId: z.string(),
  state: z.enum(singleRunStates),
  hazardRatioFrac: z.number(),
  low95Frac: maybe(z.number()),
  high95Frac: maybe(z.number()),
  sentence: z.string(),
}

const mechanical = computed({
  levelEasyM: z.number(),
  stepCount: z.number(),
  stepsFrom: z.enum(['counted', 'estimated']),
  ofUsualEasyRun: againstUsual,
  ofUsualWeek: computed({ shareFrac: z.number() }),
  singleRun: computed(singleRunRatio),
  causes,
  sentence: z.string(),
}).meta({ id: 'MechanicalStress' })

const metabolic = computed({
  thresholdEquivalentS: z.number(),
  from: z.enum(['heart-rate', 'speed']),
  byHeartRateS: maybe(z.number()),
  bySpeedS: maybe(z.number()),
  sdFrac: z.number(),
  ofUsualEasyRun: againstUsual,
  causes,
  notes: z.array(reason),
  sentence: z.string(),
}).meta({ id: 'MetabolicStress' })

const neuromuscular = computed({
  fastM: z.number(),
  low80M: z.number(),
  high80M: z.number(),
  metresAboveLt2M: z.number(),
  strideCount: z.number(),
  repetitionCount: z.number(),
  accelerationCount: z.number(),
  ofUsualFastSession: againstUsual,
  causes,
  sentence: z.string(),
}).meta({ id: 'NeuromuscularStress' })

export const runStress = z
  .object({ activityId: z.string(), mechanical, metabolic, neuromuscular })
  .meta({ id: 'RunStress' })

const part = z.object({ speedMps: z.number(), heartRateBpm: z.number() })

export const runHeld = {
  decoupling: computed({
    driftFrac: z.number(),
    drift: z.enum(decouplingClasses),
    firstHalf: part,
    secondHalf: part,
    sentence: z.string(),
  }),
  late: computed({
    paceKeptFrac: z.number(),
    perBeatKeptFrac: z.number(),
    driftPerHourFrac: z.number(),
    cadenceKeptFrac: maybe(z.number()),
    stepLengthKeptFrac: maybe(z.number()),
  }),
  marathon: computed({
    ratioFrac: z.number(),
    decoupling: z.enum(smythClasses),
    onsetM: maybe(z.number()),
    sentence: z.string(),
  }),
}
