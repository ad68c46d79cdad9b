import { z } from 'zod'
import { sampleFormats } from '../../export/samples.ts'
import { maybe } from './parts.ts'

const exportTrouble = z.object({ file: z.string(), code: z.string(), sentence: z.string() })

export const exportDocument = z
  .object({
    schema: z.literal('footing.export/1'),
    folder: z.string(),
    samples: z.enum(sampleFormats),
    activityCount: z.number(),
    lapCount: z.number(),
    sampleFileCount: z.number(),
    originalFileCount: z.number(),
    fileCount: z.number(),
    sizeByte: z.number(),
    removedFileCount: z.number(),
    durationS: z.number(),
    troubles: z.array(exportTrouble),
  })
  .meta({ id: 'ExportDocument' })

const backupFacts = {
  file: z.string(),
  sizeByte: z.number(),
  schemaVersion: z.number(),
  activityCount: z.number(),
  originalFileCount: z.number(),
  tables: z.array(z.object({ table: z.string(), rowCount: z.number() })),
  durationS: z.number(),
}

export const backupDocument = z
  .object({ schema: z.literal('footing.backup/1'), ...backupFacts })
  .meta({ id: 'BackupDocument' })

export const restoreDocument = z
  .object({
    schema: z.literal('footing.restore/1'),
    ...backupFacts,
    dataFolder: z.string(),
    keptBefore: maybe(z.string()),
  })
  .meta({ id: 'RestoreDocument' })
