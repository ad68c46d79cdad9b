/** Everything in which the databases differ as far as the store is concerned. The rest is common SQL. */
export interface DialectTraits {
  readonly name: 'sqlite' | 'postgres'
  /** Column type of bytes. */
  readonly bytesType: 'blob' | 'bytea'
  /**
   * Column type of text that is compared or sorted by: always byte by byte, so that both databases and
   * JavaScript agree on the order whatever language the server speaks.
   */
  readonly keyTextType: 'text' | 'text collate "C"'
  /** Whether a column can be told to keep bytes as they are; PostgreSQL would try to compress them again. */
  readonly hasColumnStorage: boolean
}

export const sqliteTraits = {
  name: 'sqlite',
  bytesType: 'blob',
  keyTextType: 'text',
  hasColumnStorage: false,
} as const satisfies DialectTraits

export const postgresTraits = {
  name: 'postgres',
  bytesType: 'bytea',
  keyTextType: 'text collate "C"',
  hasColumnStorage: true,
} as const satisfies DialectTraits
