import {
  daysBetween,
  epochSOfLocalDate,
  type LocalDate,
  type RawActivity,
  unitFactors,
  weekStart,
} from '@footing/engine'
import { createDatedBody, type FitnessCourse } from '../adaptation/fitness-course.ts'
import { createHeatHabit } from '../adaptation/heat-habit.ts'
import { createResidualFatigue, strainOf } from '../adaptation/residual-fatigue.ts'
import type { Appointment } from '../behaviour/appointment.ts'
import type { Habit } from '../behaviour/habit.ts'
import { depletionIn, drawLife, type Interruption } from '../behaviour/life.ts'
import { scheduledRuns } from '../behaviour/schedule.ts'
import { plannedS } from '../behaviour/session-plan.ts'
import { drawTemperament } from '../behaviour/temperament.ts'
import { drawBodyDay } from '../body/day.ts'
import { livedDose } from '../body/lived-dose.ts'
import { runBody } from '../body/run-body.ts'
import { type RunnerReport, runnerReport } from '../body/runner-report.ts'
import { flooredLognormal } from '../chance/draws.ts'
import { createRandom, type Random } from '../chance/random.ts'
import type { Passport, SpreadPassport } from '../passport.ts'
import type { VirtualRunner } from '../physiology/runner.ts'
import { utcOffsetS } from '../place/local-clock.ts'
import { recordRun } from '../recording/recording.ts'
import type { GivenWatch } from '../recording/watch.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { createBreaks } from './breaks.ts'
import { drawEquipment } from './equipment.ts'
import { drawPlaces } from './places.ts'
import { planSession } from './plan-session.ts'
import { priorFitness } from './prior-fitness.ts'
import { type SessionTruth, sessionTruth } from './session-truth.ts'

/** One run as its file tells it, as it was, and as its runner would speak of it. */
export interface VirtualSession {
  readonly activity: RawActivity
  readonly truth: SessionTruth
  readonly report: RunnerReport
}

export interface HistoryOptions {
  readonly runner: VirtualRunner
  readonly scenario: Scenario
  /** Whole number; with the runner and the other options it decides every sample. */
  readonly seed: number
  readonly startDate: LocalDate
  readonly weeks: number
  /** Parts of the watch that are not left to chance. */
  readonly watch?: GivenWatch
  /** How fitness goes; it answers training where nothing else is said. */
  readonly fitness?: FitnessCourse
}

const constants = {
  warmFromC: { value: 15, unit: 'C', source: 'own choice: felt temperature from which a body learns heat' },
  hotFromC: { value: 22, unit: 'C', source: 'own choice: felt temperature that a heart shows' },
  languageCount: { value: 4, unit: 'Count', source: 'own choice' },
} as const satisfies Record<string, Passport>

const spreads = {
  volumeFrac: {
    mean: 1,
    sd: 0.1,
    unit: 'Frac',
    source: 'own choice: two runners of one habit differ in volume',
  },
} as const satisfies Record<string, SpreadPassport>

/** A scenario's habit as this runner has it. */
function personalHabit(habit: Habit, random: Random): Habit {
  const volumeFrac = flooredLognormal(random.normal(), spreads.volumeFrac)
  return { ...habit, weeklyRunningS: habit.weeklyRunningS * volumeFrac }
}

/** Everything about a runner that lasts from one run to the next. */
function begin(options: HistoryOptions) {
  const { runner, scenario, startDate } = options
  const random = createRandom(options.seed, `history of ${runner.seed}`)
  const temperament = drawTemperament(random.stream('temperament'))
  const habit = personalHabit(scenario.habit, random.stream('habit'))
  const course = options.fitness ?? 'adapting'
  const { trainability } = runner
  const prior = { startDate, trainability, random: random.stream('schedule') }
  const first = priorFitness({ body: runner.physiology, temperament }, habit, prior)
  return {
    random,
    temperament,
    habit,
    places: drawPlaces(random, scenario.warmerByC ?? 0),
    lifeOn: drawLife(habit, { ...options, random: random.stream('life') }),
    watchOn: drawEquipment(runner, scenario, { ...options, random: random.stream('watch') }),
    breaks: createBreaks(habit, { startDate, level: runner.level, random: random.stream('breaks') }),
    body: createDatedBody(runner.physiology, { course, startDate, first, trainability }),
    fatigue: createResidualFatigue(),
    heat: createHeatHabit(),
    language: Math.floor(random.stream('language').uniform() * constants.languageCount.value),
  }
}

/** Lives through one appointment and lets it leave its traces in whoever lives on. */
function live(
  life: ReturnType<typeof begin>,
  appointment: Appointment,
  today: {
    readonly isAway: boolean
    readonly sickness: number
    readonly depletion: number
    readonly sinceLastRun: readonly Interruption[]
  },
): VirtualSession {
  const { habit, temperament } = life
  const { date, startsAtS } = appointment
  const random = life.random.stream(`run ${date} ${startsAtS}`)
  const offsetS = utcOffsetS(date)
  const startEpochS = epochSOfLocalDate(date, offsetS) + startsAtS
  const home = life.places.placeOf(today.isAway)
  const usualCourse = home.courses[appointment.course]
  const air = life.places.air({ course: usualCourse, date, startsAtS, isAway: today.isAway })
  const { temperatureC, feltC } = air
  const tiredness = life.fatigue.tirednessAt(startEpochS)
  const body = life.body.bodyOn(date)
  const burden = {
    feltC,
    tiredness,
    sickness: today.sickness,
    depletion: today.depletion,
    acclimatisedFrac: life.heat.acclimatisedOn(date),
  }
  const week = life.random.stream(`week of ${weekStart(date)}`)
  const bodyDay = drawBodyDay(body, { day: random.stream('day'), week }, burden)
  const plan = planSession({ body, temperament }, appointment, {
    habit,
    temperatureC,
    startElevationM: home.elevationM,
    condition: { tiredness, feltC, isSick: today.sickness > 0 },
    random: random.stream('plan'),
  })
  const course = plan.course ?? usualCourse
  const trace = runBody({ body, day: bodyDay, plan, course, random: random.stream('body') })
  const watch = life.watchOn(date)
  const { activity, faults } = recordRun({
    trace,
    plan,
    course,
    home,
    watch,
    body,
    temperatureC,
    startEpochS,
    utcOffsetS: offsetS,
    language: life.language,
    random: random.stream('recording'),
  })
  const truth = sessionTruth({
    date,
    body,
    plan,
    course,
    trace,
    day: {
      temperatureC,
      feltC,
      isHot: feltC >= constants.hotFromC.value,
      sickness: today.sickness,
      tiredness,
      depletion: today.depletion,
      heartRateOffsetBpm: bodyDay.heartRateOffsetBpm,
    },
    faults,
    watchProduct: watch.device.product ?? '',
    sinceLastRun: today.sinceLastRun,
  })
  life.body.train(date, livedDose(trace, body, today.depletion))
  life.fatigue.add(startEpochS + trace.speedMps.length, strainOf(truth.byDemand))
  life.heat.expose(date, feltC - constants.warmFromC.value)
  const timeS = trace.speedMps.length
  life.breaks.afterRun({ date, distanceM: trace.distanceM.at(-1) ?? 0, timeS })
  const last = plan.segments.at(-1)
  const coolDownS = last?.role === 'cool-down' ? plannedS(last) : 0
  const report = runnerReport({ trace, body, temperament, coolDownS, random: random.stream('report') })
  return { activity, truth, report }
}

/**
 * The runs of a runner with a habit, in order of time. Same options, same samples. Every run draws its
 * chances from streams of its own; what links one run to the next is the body alone: fitness, fatigue, heat,
 * and legs that break.
 */
export function* simulateHistory(options: HistoryOptions): Generator<VirtualSession> {
  const life = begin(options)
  const { breaks, habit, temperament } = life
  const schedule = { ...options, usualHour: temperament.usualHour, random: life.random.stream('schedule') }
  let sinceLastRun: Interruption[] = []
  for (const planned of scheduledRuns(habit, schedule)) {
    const { date } = planned
    const lifeDay = life.lifeOn(date)
    const interruption = breaks.injuryOn(date) ?? lifeDay.interruption
    if (interruption !== undefined) {
      if (sinceLastRun.every(({ from }) => from !== interruption.from)) sinceLastRun.push(interruption)
      continue
    }
    const week = daysBetween(options.startDate, date) / (unitFactors.sPerWeek / unitFactors.sPerDay)
    const { isAway, sickness } = lifeDay
    const today = { isAway, sickness, depletion: depletionIn(habit, week), sinceLastRun }
    yield live(life, breaks.adjusted(planned), today)
    sinceLastRun = []
  }
}
