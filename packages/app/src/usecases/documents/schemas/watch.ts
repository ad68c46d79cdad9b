import { z } from 'zod'
import { watchEvents } from '../watch-documents.ts'
import { importCounts, importItem } from './house.ts'
import { maybe } from './parts.ts'

export const watchDocument = z
  .object({
    schema: z.literal('footing.watch/1'),
    event: z.enum(watchEvents),
    sentence: z.string(),
    folder: maybe(z.string()),
    item: maybe(importItem),
    counts: maybe(importCounts),
  })
  .meta({ id: 'WatchDocument' })
