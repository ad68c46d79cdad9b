import type { Kysely, Transaction } from 'kysely'
import type { AthleteId } from '../ports/store.ts'
import type { Schema } from './schema.ts'

/** Writes something of one athlete in one transaction: all of it or nothing. The athlete's first write adds them. */
export async function writeFor(
  db: Kysely<Schema>,
  athleteId: AthleteId,
  write: (transaction: Transaction<Schema>) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('athlete')
      .values({ athleteId })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await write(transaction)
  })
}

/** Rows per statement: few enough for every database's limit of parameters, many enough to save round trips. */
const rowsPerStatement = 100

/** The list in pieces that fit one statement each. */
export function inBatches<T>(rows: readonly T[]): readonly (readonly T[])[] {
  const batches: (readonly T[])[] = []
  for (let start = 0; start < rows.length; start += rowsPerStatement)
    batches.push(rows.slice(start, start + rowsPerStatement))
  return batches
}
