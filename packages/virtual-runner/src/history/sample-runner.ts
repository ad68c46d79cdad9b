import { addDays, type LocalDate, unitFactors, weekStart } from '@footing/engine'
import type { RunnerReport } from '../body/runner-report.ts'
import { drawRunner, type VirtualRunner } from '../physiology/runner.ts'
import { sampleScenario } from '../scenarios/sample-scenario.ts'
import { type VirtualFile, virtualFile } from './files.ts'
import { simulateHistory, type VirtualSession } from './simulate.ts'

const runnerSeed = 1689
const historySeed = 272
const ageYears = 38
const weeks = 78

export interface SampleRunner {
  readonly runner: VirtualRunner
  readonly sessions: readonly VirtualSession[]
}

/**
 * The runner of the first visit: a woman of 38 in a running club, about a year and a half of four runs a
 * week and 35 km, whose easy days drift on Thursdays, with a few races and one gap of two weeks. The person
 * and her weeks are always the same; the dates end on the given one.
 */
export function sampleRunner(options: { readonly endDate: LocalDate }): SampleRunner {
  const runner = drawRunner({ seed: runnerSeed, level: 'club', sex: 'female', ageYears })
  const startDate = addDays(weekStart(options.endDate), -7 * (weeks - 1))
  const all = simulateHistory({
    runner,
    scenario: sampleScenario,
    seed: historySeed,
    startDate,
    weeks,
    watch: {
      sensor: 'optical',
      hasAutoPause: true,
      hasBarometer: true,
      hasThermometer: true,
      pressesLap: true,
      recordsSparsely: false,
      autoLapM: unitFactors.mPerKm,
      titles: 'none',
      cadenceLockFrac: 0.02,
    },
  })
  const sessions = Array.from(all).filter(({ truth }) => truth.date <= options.endDate)
  return { runner, sessions }
}

/** A file of the sample runner, and what she says of the run where she was asked. */
export interface SampleFile extends VirtualFile {
  readonly report?: RunnerReport
}

/** She answers after every third run of her last weeks, and did not before. */
const askedRuns = { lastCount: 36, everyCount: 3 } as const

/** The sample runner's files, ending on the given date. */
export function sampleRunnerFiles(options: { readonly endDate: LocalDate }): SampleFile[] {
  const { sessions } = sampleRunner(options)
  return sessions.map(({ activity, report }, index) => {
    const fromEnd = sessions.length - 1 - index
    const isAsked = fromEnd < askedRuns.lastCount && fromEnd % askedRuns.everyCount === 0
    return { ...virtualFile(activity), ...(isAsked && { report }) }
  })
}
