import { type Kysely, sql } from 'kysely'
import type { DialectTraits } from '../dialect-traits.ts'

/** Athletes, the files they gave, and the activities with their samples. */
export async function createActivities(db: Kysely<unknown>, traits: DialectTraits): Promise<void> {
  const key = sql.raw(traits.keyTextType)
  const bytes = sql.raw(traits.bytesType)
  await db.schema
    .createTable('athlete')
    .addColumn('athlete_id', key, (column) => column.notNull().primaryKey())
    .execute()
  await db.schema
    .createTable('original_file')
    .addColumn('athlete_id', key, (column) => column.notNull().references('athlete.athlete_id'))
    .addColumn('content_hash', key, (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('size_byte', 'double precision', (column) => column.notNull())
    .addColumn('imported_epoch_s', 'double precision', (column) => column.notNull())
    .addColumn('issues', 'text', (column) => column.notNull())
    .addColumn('compression', 'text', (column) => column.notNull())
    .addColumn('bytes', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('original_file_key', ['athlete_id', 'content_hash'])
    .execute()
  await db.schema
    .createTable('activity')
    .addColumn('athlete_id', key, (column) => column.notNull())
    .addColumn('activity_id', key, (column) => column.notNull())
    .addColumn('content_hash', key, (column) => column.notNull())
    .addColumn('sport', 'text', (column) => column.notNull())
    .addColumn('surface', 'text', (column) => column.notNull())
    .addColumn('start_epoch_s', 'double precision', (column) => column.notNull())
    .addColumn('utc_offset_s', 'double precision', (column) => column.notNull())
    .addColumn('local_date', key, (column) => column.notNull())
    .addColumn('title', 'text')
    .addColumn('elapsed_s', 'double precision', (column) => column.notNull())
    .addColumn('header', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('activity_key', ['athlete_id', 'activity_id'])
    .addForeignKeyConstraint(
      'activity_original_file',
      ['athlete_id', 'content_hash'],
      'original_file',
      ['athlete_id', 'content_hash'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('activity_by_start')
    .on('activity')
    .columns(['athlete_id', 'start_epoch_s', 'activity_id'])
    .execute()
  await db.schema
    .createIndex('activity_by_original_file')
    .on('activity')
    .columns(['athlete_id', 'content_hash'])
    .execute()
  await db.schema
    .createTable('activity_stream')
    .addColumn('athlete_id', key, (column) => column.notNull())
    .addColumn('activity_id', key, (column) => column.notNull())
    .addColumn('codec_version', 'integer', (column) => column.notNull())
    .addColumn('bytes', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('activity_stream_key', ['athlete_id', 'activity_id'])
    .addForeignKeyConstraint(
      'activity_stream_activity',
      ['athlete_id', 'activity_id'],
      'activity',
      ['athlete_id', 'activity_id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
  if (traits.hasColumnStorage) {
    await sql`alter table original_file alter column bytes set storage external`.execute(db)
    await sql`alter table activity_stream alter column bytes set storage external`.execute(db)
  }
}
