import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** More than the store has statements; lists of varying length make some anew. */
const keptStatementCount = 128

type Bound = Parameters<StatementSync['run']>

/**
 * Gives Node's SQLite the interface that Kysely's dialect asks for, and keeps prepared statements by their
 * text: preparing costs several times as much as running a small insert.
 */
export function toKyselyDatabase(database: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    prepare(sql) {
      const kept = statements.get(sql)
      if (kept !== undefined) {
        // Put last again, so that the first is the one unused for longest.
        statements.delete(sql)
        statements.set(sql, kept)
        return kept
      }
      const statement = toKyselyStatement(database.prepare(sql))
      statements.set(sql, statement)
      if (statements.size > keptStatementCount) statements.delete(statements.keys().next().value ?? '')
      return statement
    },
    close() {
      statements.clear()
      database.close()
    },
  }
}

function toKyselyStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as Bound)),
    run: (parameters) => statement.run(...(parameters as Bound)),
    iterate: (parameters) => statement.iterate(...(parameters as Bound)),
  }
}
