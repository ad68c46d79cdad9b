/** A number of the simulator with its unit and where it comes from. One table of them per file. */
export interface Passport {
  readonly value: number
  readonly unit: string
  /** A publication, or "own choice" with what it leans on. */
  readonly source: string
}

/** A number that differs between people or days, with its spread. */
export interface SpreadPassport {
  readonly mean: number
  readonly sd: number
  readonly unit: string
  readonly source: string
}
