import { type Failure, ok, type Result } from '@footing/engine'
import { StoreFailure } from '../../ports/store-failure.ts'

/**
 * What the store has, or why it cannot be read. Taking things out is what people do when something is damaged: one
 * damaged row must not keep the others in. A store that cannot be used at all still throws.
 */
export async function orTrouble<T>(read: () => Promise<T>): Promise<Result<T, Failure>> {
  try {
    return ok(await read())
  } catch (error) {
    if (error instanceof StoreFailure && error.code === 'store-damaged') return { ok: false, error }
    // What zlib says of bytes that it did not make.
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!/^(?:ZSTD_|Z_|ERR_BUFFER_TOO_LARGE)/.test(code)) throw error
    return { ok: false, error: { code: 'damaged', sentence: 'The kept bytes are damaged.' } }
  }
}
