// Damage of the kinds that files meet: flipped bits, cut ends, lost and doubled middles, absurd sizes, two files in
// one, and bytes that never were a file.

import { createRandom, type Random } from '@footing/virtual-runner'
import type { NamedBytes } from './seed-files.ts'

function flipBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const damaged = bytes.slice()
  const count = 1 + Math.floor(random.uniform() * 16)
  for (let flip = 0; flip < count; flip++)
    damaged[Math.floor(random.uniform() * damaged.length)] = Math.floor(random.uniform() * 256)
  return damaged
}

function cutEnd(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.slice(0, Math.floor(random.uniform() * bytes.length))
}

function loseMiddle(bytes: Uint8Array, random: Random): Uint8Array {
  const from = Math.floor(random.uniform() * bytes.length)
  const to = from + Math.floor(random.uniform() * Math.min(400, bytes.length - from))
  return joined(bytes.subarray(0, from), bytes.subarray(to))
}

function doubleMiddle(bytes: Uint8Array, random: Random): Uint8Array {
  const from = Math.floor(random.uniform() * bytes.length)
  const to = from + Math.floor(random.uniform() * (bytes.length - from))
  return joined(bytes.subarray(0, to), bytes.subarray(from))
}

/** Writes an extreme 32-bit number somewhere: sizes, counts and times become absurd. */
function absurdNumber(bytes: Uint8Array, random: Random): Uint8Array {
  const damaged = bytes.slice()
  if (damaged.length < 4) return damaged
  const at = Math.floor(random.uniform() * (damaged.length - 3))
  const words = [0, 1, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]
  const word = words[Math.floor(random.uniform() * words.length)] ?? 0
  new DataView(damaged.buffer).setUint32(at, word, random.chance(0.5))
  return damaged
}

function noise(_: Uint8Array, random: Random): Uint8Array {
  const bytes = new Uint8Array(Math.floor(random.uniform() * 4096))
  for (let index = 0; index < bytes.length; index++) bytes[index] = Math.floor(random.uniform() * 256)
  return bytes
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(a.length + b.length)
  bytes.set(a)
  bytes.set(b, a.length)
  return bytes
}

const damages = [
  flipBytes,
  flipBytes,
  absurdNumber,
  absurdNumber,
  cutEnd,
  loseMiddle,
  doubleMiddle,
  noise,
] as const

/** The mutation with the given number: the same number always gives the same bytes. */
export function mutatedFile(seeds: readonly NamedBytes[], mutation: number): NamedBytes {
  const random = createRandom(mutation, 'fuzz')
  const pick = () => seeds[Math.floor(random.uniform() * seeds.length)]
  const file = pick()
  if (file === undefined) throw new Error('there are files to mutate')
  let bytes = random.chance(0.1) ? joined(file.bytes, pick()?.bytes ?? file.bytes) : file.bytes
  const count = 1 + Math.floor(random.uniform() * 3)
  for (let step = 0; step < count; step++)
    bytes = (damages[Math.floor(random.uniform() * damages.length)] ?? flipBytes)(bytes, random)
  return { fileName: file.fileName, bytes }
}
