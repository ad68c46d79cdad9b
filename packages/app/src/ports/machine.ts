/** The machine that Footing runs on, as far as the doctor asks. */
export interface Machine {
  readonly nodeVersion: string
  /** Whether a file can be written into the data folder. */
  canWriteData(): Promise<boolean>
  /** Free space where the data folder lies; undefined where the system does not say. */
  freeSpaceByte(): Promise<number | undefined>
}
