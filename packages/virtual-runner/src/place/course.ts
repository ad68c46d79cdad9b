import { assert, type RunSurface, unitFactors } from '@footing/engine'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'

/**
 * A closed course, cut into cells of equal length. Running past the end begins the next round. Positions are
 * metres east and north of the runner's home, where every course begins. A treadmill has no shape at all.
 */
export interface Course {
  readonly name: string
  readonly surface: RunSurface
  readonly lengthM: number
  readonly cellM: number
  readonly elevationM: Float32Array
  /** Rise over run inside each cell. */
  readonly gradeFrac: Float32Array
  readonly eastM: Float32Array
  readonly northM: Float32Array
  /** True where the runner is outdoors and a watch can see satellites. */
  readonly isOutdoors: boolean
  /** Traffic lights and crossings per kilometre. */
  readonly stopsPerKm: number
}

const constants = {
  cellM: { value: 5, unit: 'M', source: 'own choice: finer than any watch resolves' },
  shortestWaveM: { value: 250, unit: 'M', source: 'own choice: shortest rise of a road' },
  steepestRoadFrac: { value: 0.11, unit: 'Frac', source: 'own choice: roads are seldom steeper' },
  outlineWaves: { value: 5, unit: 'Count', source: 'own choice: a loop that looks like a run' },
  trackLapM: { value: 400, unit: 'M', source: 'World Athletics: standard lap' },
  trackStraightM: { value: 84.39, unit: 'M', source: 'World Athletics: standard straight' },
} as const satisfies Record<string, Passport>

export function cellAt(course: Course, distanceM: number): number {
  // As a whole number: a remainder of fractions takes ten times as long.
  return ((distanceM / course.cellM) | 0) % course.gradeFrac.length
}

/** A sum of waves that closes on itself after the course's length, with ever smaller amplitudes. */
function rollingElevations(options: {
  readonly cells: number
  readonly lengthM: number
  readonly climbMPerKm: number
  readonly startM: number
  readonly random: Random
}): Float32Array {
  const { cells, lengthM, random } = options
  const waves = Math.max(2, Math.floor(lengthM / constants.shortestWaveM.value))
  const shape = new Float64Array(cells)
  for (let wave = 1; wave <= waves; wave++) {
    const phase = 2 * Math.PI * random.uniform()
    const amplitude = Math.abs(random.normal()) / wave
    for (let cell = 0; cell < cells; cell++)
      shape[cell] = (shape[cell] ?? 0) + amplitude * Math.sin((2 * Math.PI * wave * cell) / cells + phase)
  }
  const at = (cell: number) => shape[cell % cells] ?? 0
  let climb = 0
  let steepest = 0
  for (let cell = 0; cell < cells; cell++) {
    const rise = at(cell + 1) - at(cell)
    climb += Math.max(rise, 0)
    steepest = Math.max(steepest, Math.abs(rise))
  }
  const wanted = (options.climbMPerKm * lengthM) / unitFactors.mPerKm
  const scale = Math.min(wanted / climb, (constants.steepestRoadFrac.value * (lengthM / cells)) / steepest)
  return Float32Array.from(shape, (height) => options.startM + scale * (height - at(0)))
}

function gradesOf(elevationM: Float32Array, cellM: number): Float32Array {
  const cells = elevationM.length
  return Float32Array.from(
    elevationM,
    (height, cell) => ((elevationM[(cell + 1) % cells] ?? height) - height) / cellM,
  )
}

/** A loop whose radius swings a few times round, walked at equal steps and moved so that it begins at home. */
function outline(
  random: Random,
  cells: number,
  lengthM: number,
): { eastM: Float32Array; northM: Float32Array } {
  const swings = Array.from({ length: constants.outlineWaves.value }, (_, index) => ({
    turns: index + 2,
    size: (0.35 * random.normal()) / (index + 2),
    phase: 2 * Math.PI * random.uniform(),
  }))
  const turn = 2 * Math.PI * random.uniform()
  const fine = cells * 4
  const xs = new Float64Array(fine + 1)
  const ys = new Float64Array(fine + 1)
  const walked = new Float64Array(fine + 1)
  for (let i = 0; i <= fine; i++) {
    const angle = turn + (2 * Math.PI * i) / fine
    let radius = 1
    for (const swing of swings) radius += swing.size * Math.cos(swing.turns * angle + swing.phase)
    radius = Math.max(radius, 0.15)
    xs[i] = radius * Math.cos(angle)
    ys[i] = radius * Math.sin(angle)
    if (i > 0)
      walked[i] =
        (walked[i - 1] ?? 0) + Math.hypot((xs[i] ?? 0) - (xs[i - 1] ?? 0), (ys[i] ?? 0) - (ys[i - 1] ?? 0))
  }
  const total = walked[fine] ?? 1
  const scale = lengthM / total
  const eastM = new Float32Array(cells)
  const northM = new Float32Array(cells)
  let i = 0
  for (let cell = 0; cell < cells; cell++) {
    const wanted = (cell / cells) * total
    while (i < fine && (walked[i + 1] ?? total) <= wanted) i++
    eastM[cell] = scale * ((xs[i] ?? 0) - (xs[0] ?? 0))
    northM[cell] = scale * ((ys[i] ?? 0) - (ys[0] ?? 0))
  }
  return { eastM, northM }
}

export function roadCourse(options: {
  readonly name: string
  readonly lengthM: number
  readonly climbMPerKm: number
  readonly startElevationM: number
  readonly stopsPerKm: number
  readonly surface?: RunSurface
  readonly random: Random
}): Course {
  const { lengthM, random } = options
  const cellM = constants.cellM.value
  const cells = Math.round(lengthM / cellM)
  assert(cells > 100, 'a road course is at least half a kilometre long')
  const elevationM = rollingElevations({
    cells,
    lengthM: cells * cellM,
    climbMPerKm: options.climbMPerKm,
    startM: options.startElevationM,
    random: random.stream('elevation'),
  })
  return {
    name: options.name,
    surface: options.surface ?? 'road',
    lengthM: cells * cellM,
    cellM,
    elevationM,
    gradeFrac: gradesOf(elevationM, cellM),
    ...outline(random.stream('outline'), cells, cells * cellM),
    isOutdoors: true,
    stopsPerKm: options.stopsPerKm,
  }
}

/** A standard flat lap: two straights and two half circles. */
export function trackCourse(elevationM: number): Course {
  const cellM = constants.cellM.value
  const lengthM = constants.trackLapM.value
  const straight = constants.trackStraightM.value
  const bend = lengthM / 2 - straight
  const radius = bend / Math.PI
  const cells = lengthM / cellM
  const eastM = new Float32Array(cells)
  const northM = new Float32Array(cells)
  for (let cell = 0; cell < cells; cell++) {
    const lapM = cell * cellM
    const halfM = lapM % (lengthM / 2)
    const side = lapM < lengthM / 2 ? 1 : -1
    const angle = Math.max(halfM - straight, 0) / radius
    const along = Math.min(halfM, straight)
    eastM[cell] = side * (along - straight / 2 + radius * Math.sin(angle))
    northM[cell] = -side * radius * Math.cos(angle)
  }
  return {
    name: 'track',
    surface: 'track',
    lengthM,
    cellM,
    elevationM: new Float32Array(cells).fill(elevationM),
    gradeFrac: new Float32Array(cells),
    eastM,
    northM,
    isOutdoors: true,
    stopsPerKm: 0,
  }
}

export function treadmillCourse(): Course {
  const cellM = constants.cellM.value
  const cells = 1
  return {
    name: 'treadmill',
    surface: 'treadmill',
    lengthM: cells * cellM,
    cellM,
    elevationM: new Float32Array(cells),
    gradeFrac: new Float32Array(cells),
    eastM: new Float32Array(cells),
    northM: new Float32Array(cells),
    isOutdoors: false,
    stopsPerKm: 0,
  }
}
