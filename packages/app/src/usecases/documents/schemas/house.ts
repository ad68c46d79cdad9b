import { type ProfileField, profileFields, profileSources, sports } from '@footing/engine'
import { z } from 'zod'
import { importOutcomes } from '../../../ports/store.ts'
import { importPhases } from '../import-documents.ts'
import { localDate, maybe, reason } from './parts.ts'

const profileField = z
  .enum(Object.keys(profileFields) as [ProfileField, ...ProfileField[]])
  .meta({ id: 'ProfileField' })

const profileEntry = z
  .object({
    field: profileField,
    value: z.union([z.number(), z.string()]),
    from: localDate,
    source: z.enum(profileSources),
  })
  .meta({ id: 'ProfileEntry' })

const profileFieldState = z
  .object({
    field: profileField,
    meaning: z.string(),
    kind: z.enum(['date', 'choice', 'number']),
    lowest: maybe(z.number()),
    highest: maybe(z.number()),
    choices: maybe(z.array(z.string())),
    current: maybe(profileEntry),
    entries: z.array(profileEntry),
  })
  .meta({ id: 'ProfileFieldState' })

export const profileDocument = z
  .object({
    schema: z.literal('footing.profile/1'),
    fields: z.array(profileFieldState),
  })
  .meta({ id: 'ProfileDocument' })

const constantState = z
  .object({
    name: z.string(),
    value: z.number(),
    proposedValue: z.number(),
    unit: z.string(),
    meaning: z.string(),
    lowest: z.number(),
    highest: z.number(),
    anchor: maybe(z.string()),
    isChanged: z.boolean(),
  })
  .meta({ id: 'ConstantState' })

export const constantsDocument = z
  .object({
    schema: z.literal('footing.constants/1'),
    constants: z.array(constantState),
  })
  .meta({ id: 'ConstantsDocument' })

export const importCounts = z
  .object({
    added: z.number(),
    known: z.number(),
    beside: z.number(),
    notActivity: z.number(),
    notRun: z.number(),
    failed: z.number(),
  })
  .meta({ id: 'ImportCounts' })

const importProgress = z
  .object({
    filesDone: z.number(),
    filesTotal: z.number(),
    bytesDone: z.number(),
    bytesTotal: z.number(),
    ratePerS: z.number(),
    secondsLeft: maybe(z.number()),
    currentDate: maybe(localDate),
    counts: importCounts,
  })
  .meta({ id: 'ImportProgress' })

export const importItem = z
  .object({
    file: z.string(),
    outcome: z.enum(importOutcomes),
    code: z.string(),
    sentence: z.string(),
    activityId: maybe(z.string()),
    date: maybe(localDate),
    sport: maybe(z.enum(sports)),
    issues: maybe(z.array(reason)),
  })
  .meta({ id: 'ImportItem' })

export const importDocument = z
  .object({
    schema: z.literal('footing.import/1'),
    counts: importCounts,
    fileCount: z.number(),
    isCancelled: z.boolean(),
    durationS: z.number(),
    items: z.array(importItem),
  })
  .meta({ id: 'ImportDocument' })

export const importStateDocument = z
  .object({
    schema: z.literal('footing.import-state/1'),
    importId: z.string(),
    phase: z.enum(importPhases),
    fileCount: z.number(),
    progress: maybe(importProgress),
    report: maybe(importDocument),
    error: maybe(reason),
  })
  .meta({ id: 'ImportStateDocument' })

export const statusDocument = z
  .object({
    schema: z.literal('footing.status/1'),
    version: z.string(),
    today: localDate,
    revision: z.number(),
    runCount: z.number(),
    activityCount: z.number(),
    firstDate: maybe(localDate),
    lastDate: maybe(localDate),
    isSample: z.boolean(),
    import: maybe(z.object({ importId: z.string(), progress: maybe(importProgress) })),
  })
  .meta({ id: 'StatusDocument' })

const doctorCheck = z
  .object({
    code: z.string(),
    sentence: z.string(),
    standing: z.enum(['well', 'attention', 'trouble']),
  })
  .meta({ id: 'DoctorCheck' })

export const doctorDocument = z
  .object({ schema: z.literal('footing.doctor/1'), isWell: z.boolean(), checks: z.array(doctorCheck) })
  .meta({ id: 'DoctorDocument' })

export const failureDocument = z.object({ error: reason }).meta({ id: 'FailureDocument' })
