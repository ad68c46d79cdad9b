// How well the structure of simulated runs is found: repetitions counted and measured, strides found and not invented,
// kinds of session told apart. The truth is what the simulated body ran; the file shows what a watch saw of it.

import { checkActivity, type LocalDate, type RunShape, runFactsOf, runStructure } from '@footing/engine'
import {
  drawRunner,
  levels,
  type Scenario,
  scenarioNames,
  scenarios,
  simulateHistory,
  type VirtualSessionKind,
} from '@footing/virtual-runner'

/** Every kind of session in turn, so that rare ones are many. */
const everyKind: Scenario = {
  ...scenarios['club-sessions'],
  watch: {},
  habit: {
    ...scenarios['club-sessions'].habit,
    hardKinds: [
      'threshold-intervals',
      'vo2max-intervals',
      'hills',
      'repetitions',
      'fartlek',
      'progression',
      'tempo',
      'steady',
      'time-trial',
    ],
  },
}

/** What was found in one run against what was run. */
export interface StructureError {
  readonly kind: VirtualSessionKind
  readonly shape: RunShape
  /** Repetitions run and found; none where the session was no interval session. */
  readonly repetitions?: {
    readonly trueCount: number
    readonly foundCount: number
    /** Found over true mean length in seconds less 1; only where the count is right. */
    readonly meanLengthErrorFrac?: number
    /** The same of each repetition. */
    readonly lengthErrorsFrac: readonly number[]
  }
  readonly trueStrideCount: number
  readonly foundStrideCount: number
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The structure errors of many runners, every second with all kinds of sessions, the others of all scenarios. */
export function structureErrors(options: {
  readonly runnersCount: number
  readonly firstSeed: number
  readonly weeks: number
  readonly startDate: LocalDate
}): readonly StructureError[] {
  const { runnersCount, firstSeed, weeks, startDate } = options
  return Array.from({ length: runnersCount }, (_, index) => index).flatMap((index) => {
    const scenarioName = scenarioNames[(index >> 1) % scenarioNames.length]
    const scenario = index % 2 === 0 || scenarioName === undefined ? everyKind : scenarios[scenarioName]
    const seed = firstSeed + index
    const level = levels[(index >> 1) % levels.length] ?? scenario.typicalLevel
    const runner = drawRunner({ seed, level: index % 4 === 3 ? scenario.typicalLevel : level })
    return [...simulateHistory({ runner, scenario, seed, startDate, weeks })].flatMap(
      ({ activity, truth }): StructureError[] => {
        const checked = checkActivity(activity)
        if (!checked.ok) return []
        const structure = runStructure(runFactsOf(checked.value, { activityId: `${seed} ${truth.date}` }))
        if (structure === undefined) return []
        const found = structure.sets.flatMap((set) => set.repetitions)
        const lengthErrorsFrac =
          found.length === truth.reps.length
            ? found.map((each, i) => {
                const rep = truth.reps[i]
                return rep === undefined ? 0 : (each.endS - each.startS) / (rep.endS - rep.startS) - 1
              })
            : []
        const meanS = mean(truth.reps.map((rep) => rep.endS - rep.startS))
        return [
          {
            kind: truth.kind,
            shape: structure.shape,
            ...(truth.plannedRepCount > 1 && {
              repetitions: {
                trueCount: truth.reps.length,
                foundCount: found.length,
                ...(lengthErrorsFrac.length > 0 && {
                  meanLengthErrorFrac: mean(found.map((each) => each.endS - each.startS)) / meanS - 1,
                }),
                lengthErrorsFrac,
              },
            }),
            trueStrideCount: truth.strideCount,
            foundStrideCount: structure.strides.length,
          },
        ]
      },
    )
  })
}

/** Longest error of a length that still counts as right. */
const lengthToleranceFrac = 0.05

/** What the errors come to. */
export function structureSummary(errors: readonly StructureError[]) {
  const share = <T>(of: readonly T[], isIt: (one: T) => boolean) => of.filter(isIt).length / of.length
  const isNear = (errorFrac: number) => Math.abs(errorFrac) <= lengthToleranceFrac
  const intervals = errors.flatMap(({ repetitions }) => (repetitions === undefined ? [] : [repetitions]))
  const withStrides = errors.filter((error) => error.trueStrideCount > 0)
  const without = errors.filter((error) => error.trueStrideCount === 0)
  const evenKinds: readonly VirtualSessionKind[] = ['easy', 'long', 'recovery', 'strides', 'race']
  const isRepeated = (shape: RunShape) =>
    shape === 'repetitions' || shape === 'hill-repetitions' || shape === 'fartlek'
  return {
    runCount: errors.length,
    intervalSessionCount: intervals.length,
    countedExactlyFrac: share(intervals, (each) => each.foundCount === each.trueCount),
    lengthWithinFrac: share(
      intervals,
      (each) => each.meanLengthErrorFrac !== undefined && isNear(each.meanLengthErrorFrac),
    ),
    eachLengthWithinFrac: share(
      intervals.flatMap((each) => each.lengthErrorsFrac),
      isNear,
    ),
    strideRunCount: withStrides.length,
    stridesFoundFrac: share(withStrides, (error) => error.foundStrideCount > 0),
    strideCountRightFrac: share(withStrides, (error) => error.foundStrideCount === error.trueStrideCount),
    stridesInventedFrac: share(without, (error) => error.foundStrideCount > 0),
    repetitionsInventedFrac: share(
      errors.filter((error) => evenKinds.includes(error.kind)),
      (error) => isRepeated(error.shape),
    ),
  }
}

/** How often each kind of session was given each shape. */
export function shapesByKind(
  errors: readonly StructureError[],
): Readonly<Record<string, Record<string, number>>> {
  const table: Record<string, Record<string, number>> = {}
  for (const { kind, shape } of errors) {
    const row = table[kind] ?? {}
    table[kind] = row
    row[shape] = (row[shape] ?? 0) + 1
  }
  return table
}
