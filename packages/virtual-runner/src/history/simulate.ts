import { epochSOfLocalDate, type LocalDate, type RawActivity, unitFactors } from '@footing/engine'
import { raceSession } from '../behaviour/all-out-sessions.ts'
import { easySession, recoverySession, stridesSession, walkRunSession } from '../behaviour/easy-sessions.ts'
import type { Habit } from '../behaviour/habit.ts'
import { hardSession } from '../behaviour/hard-sessions.ts'
import type { Scenario } from '../behaviour/scenarios.ts'
import { type Appointment, scheduledRuns } from '../behaviour/schedule.ts'
import type { SessionPlan } from '../behaviour/session-plan.ts'
import { drawTemperament, type Person } from '../behaviour/temperament.ts'
import { drawBodyDay } from '../body/day.ts'
import { runBody } from '../body/run-body.ts'
import { flooredLognormal } from '../chance/draws.ts'
import { createRandom, type Random } from '../chance/random.ts'
import type { Passport, SpreadPassport } from '../passport.ts'
import type { VirtualRunner } from '../physiology/runner.ts'
import { utcOffsetS } from '../place/local-clock.ts'
import { drawNeighbourhood } from '../place/neighbourhood.ts'
import { airTemperatureC } from '../place/weather.ts'
import { recordRun } from '../recording/recording.ts'
import { drawWatch, type Watch } from '../recording/watch.ts'
import { type SessionTruth, sessionTruth } from './session-truth.ts'

/** One run as its file tells it, and as it was. */
export interface VirtualSession {
  readonly activity: RawActivity
  readonly truth: SessionTruth
}

export interface HistoryOptions {
  readonly runner: VirtualRunner
  readonly scenario: Scenario
  /** Whole number; with the runner and the other options it decides every sample. */
  readonly seed: number
  readonly startDate: LocalDate
  readonly weeks: number
  /** Parts of the watch that are not left to chance. */
  readonly watch?: Partial<Watch>
}

const constants = {
  roomC: { value: 20, unit: 'C', source: 'own choice: where treadmills stand' },
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

function planSession(
  person: Person,
  appointment: Appointment,
  day: { readonly temperatureC: number; readonly random: Random },
): SessionPlan {
  const { random } = day
  switch (appointment.kind) {
    case 'easy':
    case 'long':
      return easySession(person, { ...appointment, random })
    case 'strides':
      return stridesSession(person, { ...appointment, random })
    case 'recovery':
      return recoverySession(person, appointment.timeS)
    case 'walk-run':
      return walkRunSession(person, appointment)
    case 'race':
      return raceSession(person, { ...appointment, ...day })
    default:
      return hardSession(person, { ...appointment, ...day })
  }
}

/**
 * The runs of a runner with a habit, in order of time. Same options, same samples. Every run draws its
 * chances from streams of its own, so that a change to one run leaves all others as they are.
 */
export function* simulateHistory(options: HistoryOptions): Generator<VirtualSession> {
  const { runner } = options
  const body = runner.physiology
  const random = createRandom(options.seed, `history of ${runner.seed}`)
  const home = drawNeighbourhood(random.stream('home'))
  const weather = random.stream('weather')
  const watch = drawWatch(runner, random.stream('watch'), options.watch)

  const person = { body, temperament: drawTemperament(random.stream('temperament')) }
  const habit = personalHabit(options.scenario.habit, random.stream('habit'))
  for (const appointment of scheduledRuns(habit, { ...options, random: random.stream('schedule') })) {
    const { date, startsAtS } = appointment
    const run = random.stream(`run ${date} ${startsAtS}`)
    const offsetS = utcOffsetS(date)
    const course = home.courses[appointment.course]
    const temperatureC = course.isOutdoors
      ? airTemperatureC(weather, date, startsAtS / unitFactors.sPerHour)
      : constants.roomC.value
    const day = drawBodyDay(body, run.stream('day'), temperatureC)
    const plan = planSession(person, appointment, { temperatureC, random: run.stream('plan') })
    const trace = runBody({ body, day, plan, course, random: run.stream('body') })
    const activity = recordRun({
      trace,
      plan,
      course,
      home,
      watch,
      cadenceSpm: body.cadenceSpm,
      temperatureC,
      startEpochS: epochSOfLocalDate(date, offsetS) + startsAtS,
      utcOffsetS: offsetS,
      random: run.stream('recording'),
    })
    yield { activity, truth: sessionTruth({ date, body, day, plan, course, trace }) }
  }
}
