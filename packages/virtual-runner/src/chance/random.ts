/**
 * Seeded pseudo-random numbers: the same seed gives the same runner, run and file, for ever.
 *
 * The generator is sfc32 (Chris Doty-Humphrey's "small fast counting" generator, 128 bits of state), its
 * state filled by a 32-bit splitmix finaliser. It has good statistical quality, no long division and needs
 * nothing but 32-bit integer arithmetic.
 *
 * Chance is handed out in *streams by label*: `random.stream('heart-sensor')` is independent of every other
 * label and of how many numbers anybody has drawn. One more draw in one part of the simulator therefore
 * does not shift any other part.
 */
export interface Random {
  /** Uniform in [0, 1). */
  uniform(): number
  /** Standard normal. */
  normal(): number
  /** Uniform in [low, high). */
  between(low: number, high: number): number
  /** True with the given probability. */
  chance(probabilityFrac: number): boolean
  /** A generator of its own for one purpose; depends on seed and path of labels only. */
  stream(label: string): Random
  /** The normals of the stream of that label, one a call: for what is drawn every second, at half the cost. */
  noise(label: string): () => number
}

const goldenGamma = 0x9e3779b9
const warmUpRounds = 12
const noiseBlockCount = 256
const perUint32 = 1 / 2 ** 32

/** FNV-1a over UTF-16 code units, from a given basis. */
function labelHash(label: string, basis: number): number {
  let hash = basis
  for (let i = 0; i < label.length; i++) hash = Math.imul(hash ^ label.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** The finaliser of MurmurHash3, which 32-bit splitmix uses: every input bit reaches every output bit. */
function mixed(word: number): number {
  let bits = word
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/** The generator's three words and its counter. */
type State = Int32Array

function firstState(seed: number, path: string): State {
  const low = seed >>> 0
  const high = Math.floor(seed / 2 ** 32) >>> 0
  const a = mixed(low + goldenGamma) ^ labelHash(path, 0x811c9dc5)
  const b = mixed(high + 2 * goldenGamma) ^ labelHash(path, 0x050c5d1f)
  const c = mixed(a + 3 * goldenGamma) ^ mixed(b)
  const state = Int32Array.of(a, b, c, 1)
  for (let round = 0; round < warmUpRounds; round++) nextUniform(state)
  return state
}

function nextUniform(state: State): number {
  const b = state[1] ?? 0
  const c = state[2] ?? 0
  const counter = state[3] ?? 0
  const sum = ((((state[0] ?? 0) + b) | 0) + counter) | 0
  state[0] = b ^ (b >>> 9)
  state[1] = c + (c << 3)
  state[2] = ((c << 21) | (c >>> 11)) + sum
  state[3] = counter + 1
  return (sum >>> 0) * perUint32
}

/** Fills a block of even length. Marsaglia's polar method: two normals at a time. */
function fillWithNormals(state: State, block: Float64Array): void {
  for (let i = 0; i < block.length; i += 2) {
    let x: number
    let y: number
    let square: number
    do {
      x = 2 * nextUniform(state) - 1
      y = 2 * nextUniform(state) - 1
      square = x * x + y * y
    } while (square >= 1 || square === 0)
    const scale = Math.sqrt((-2 * Math.log(square)) / square)
    block[i] = x * scale
    block[i + 1] = y * scale
  }
}

function normalsFrom(state: State, blockCount: number): () => number {
  const block = new Float64Array(blockCount)
  let next = blockCount
  return () => {
    if (next === blockCount) {
      fillWithNormals(state, block)
      next = 0
    }
    return block[next++] ?? 0
  }
}

/** A generator for a seed (any whole number) and a path of labels. */
export function createRandom(seed: number, path = ''): Random {
  const state = firstState(seed, path)
  const uniform = () => nextUniform(state)
  return {
    uniform,
    normal: normalsFrom(state, 2),
    between: (from, to) => from + (to - from) * uniform(),
    chance: (probabilityFrac) => uniform() < probabilityFrac,
    stream: (label) => createRandom(seed, `${path}/${label}`),
    noise: (label) => normalsFrom(firstState(seed, `${path}/${label}`), noiseBlockCount),
  }
}
