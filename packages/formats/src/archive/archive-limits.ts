/**
 * How much an archive may ask for. All are our own proposals: generous against every export we know of,
 * tight enough that a hostile file ends in seconds.
 */
export interface ArchiveLimits {
  /** The largest file that is inflated. A day of samples at 1 s is about 50 MB as TCX, 4 MB as FIT. */
  readonly entrySizeByte: number
  /** The largest archive inside an archive that is inflated; one that is stored as it is has no bound. */
  readonly nestedArchiveSizeByte: number
  /** Inflated size over compressed size. TCX, the most repetitive of the formats, reaches about 40. */
  readonly expansion: number
  /** An entry that inflates to no more than this is read whatever its expansion. */
  readonly smallSizeByte: number
  /** What all entries together may inflate to, whatever the expansion of the whole. */
  readonly smallTotalByte: number
  /** What opening an archive inside an archive costs of the whole at least: small ones are work too. */
  readonly nestedArchiveCostByte: number
  /** How many archives may lie inside each other. */
  readonly depthCount: number
}

const mebibyteByte = 2 ** 20

export const archiveLimits: ArchiveLimits = {
  entrySizeByte: 256 * mebibyteByte,
  nestedArchiveSizeByte: 1024 * mebibyteByte,
  expansion: 250,
  smallSizeByte: mebibyteByte,
  smallTotalByte: 256 * mebibyteByte,
  nestedArchiveCostByte: mebibyteByte / 4,
  depthCount: 5,
}
