/** The code of an error that zlib throws for what the data does, or undefined for anything else. */
export function zlibErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  return error.code.startsWith('Z_') || error.code === 'ERR_BUFFER_TOO_LARGE' ? error.code : undefined
}
