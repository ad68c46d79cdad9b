import { constants, gunzipSync, inflateRawSync } from 'node:zlib'
import type { Result } from '@footing/engine'
import { formatFailure } from '../codes.ts'
import { inflateGzipMembers } from './gzip-members.ts'
import { zlibErrorCode } from './zlib-error.ts'

export interface Inflated {
  readonly bytes: Uint8Array
  /** False where the compressed data breaks off: `bytes` are what stood before that. */
  readonly isComplete: boolean
  /** True where the packed bytes are nothing but these, so that they can be kept in their place. */
  readonly isExact: boolean
}

export interface InflateOptions {
  readonly container: 'gzip' | 'raw'
  /** The most that may come out. */
  readonly limitByte: number
  /** What is expected to come out, if known: it saves a copy. */
  readonly expectedByte?: number
}

const ordinaryChunkByte = 262_144

/** Inflates in one call with a bound on what comes out. Data that breaks off gives what stood before. */
export function inflate(bytes: Uint8Array, options: InflateOptions): Result<Inflated> {
  const { container, limitByte, expectedByte = ordinaryChunkByte } = options
  const inflateSync = container === 'gzip' ? gunzipSync : inflateRawSync
  // A chunk one byte larger than the result makes the result a single chunk.
  const chunkSize = Math.max(constants.Z_MIN_CHUNK, Math.min(expectedByte, limitByte) + 1)
  const zlibOptions = { maxOutputLength: Math.max(1, limitByte), chunkSize }
  try {
    return { ok: true, value: { bytes: inflateSync(bytes, zlibOptions), isComplete: true, isExact: true } }
  } catch (error) {
    const code = zlibErrorCode(error)
    if (code === undefined) throw error
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      return formatFailure(
        'expands-too-much',
        'This unpacks to far more than an activity could be, so it was not unpacked.',
      )
    }
    if (code !== 'Z_BUF_ERROR') {
      const members = container === 'gzip' ? inflateGzipMembers(bytes, limitByte) : undefined
      if (members !== undefined) return { ok: true, value: { ...members, isExact: false } }
      return formatFailure(
        container === 'gzip' ? 'gzip-damaged' : 'archive-entry-damaged',
        'The packed data is damaged and cannot be unpacked.',
      )
    }
  }
  const partial = inflateSync(bytes, { ...zlibOptions, finishFlush: constants.Z_SYNC_FLUSH })
  return { ok: true, value: { bytes: partial, isComplete: false, isExact: false } }
}
