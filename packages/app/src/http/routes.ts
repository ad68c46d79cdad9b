/** Every address of the API with what it takes and what it gives: the source of docs/api/openapi.json. */

import { createRoute, z } from '@hono/zod-openapi'
import { documentSchemas } from '../usecases/documents/schemas/document-schemas.ts'
import { failureDocument } from '../usecases/documents/schemas/house.ts'
import { intent, localDate } from '../usecases/documents/schemas/parts.ts'

const json = <T extends z.ZodType>(schema: T) => ({ 'application/json': { schema } })

const failure = (description: string) => ({ description, content: json(failureDocument) })

/** An answer of the given shape, or a failure. */
function gives<T extends z.ZodType>(schema: T, description: string) {
  return {
    200: { description, content: json(schema) },
    default: failure('It failed; the code is stable and the sentence is for the runner.'),
  }
}

const maximumWeeks = 520
const maximumDays = 28
const maximumPage = 1000
const shortestRaceM = 400
const longestRaceM = 200_000

const importIdPath = z.object({ importId: z.string() })
const runIdPath = z.object({ id: z.string() })

export const routes = {
  status: createRoute({
    method: 'get',
    path: '/api/status',
    summary: 'Where things stand',
    responses: gives(documentSchemas['footing.status/1'], 'Counts, dates and the import that runs.'),
  }),
  easy: createRoute({
    method: 'get',
    path: '/api/easy',
    summary: 'What is easy for me?',
    responses: gives(documentSchemas['footing.easy/1'], 'The boundaries and the evidence behind them.'),
  }),
  check: createRoute({
    method: 'get',
    path: '/api/check',
    summary: 'Are my easy days easy?',
    request: {
      query: z.object({ weeks: z.coerce.number().int().min(1).max(maximumWeeks).default(12) }),
    },
    responses: gives(documentSchemas['footing.check/1'], 'The verdict on the runs meant easy.'),
  }),
  why: createRoute({
    method: 'get',
    path: '/api/why',
    summary: 'Why am I improving, or not?',
    responses: gives(documentSchemas['footing.why/1'], 'The candidate causes, ranked.'),
  }),
  plan: createRoute({
    method: 'get',
    path: '/api/plan',
    summary: 'What do I do next?',
    request: {
      query: z.object({ days: z.coerce.number().int().min(1).max(maximumDays).default(7) }),
    },
    responses: gives(documentSchemas['footing.plan/1'], 'The next days, each with target and reason.'),
  }),
  zones: createRoute({
    method: 'get',
    path: '/api/zones',
    summary: 'What are my zones, by whose system?',
    responses: gives(
      documentSchemas['footing.zones/1'],
      'Every named system, and what each watch was set to.',
    ),
  }),
  predict: createRoute({
    method: 'get',
    path: '/api/predict',
    summary: 'How fast could I race?',
    request: {
      query: z.object({
        distanceM: z.coerce
          .number()
          .min(shortestRaceM)
          .max(longestRaceM)
          .optional()
          .meta({ description: 'A distance besides the usual ones.' }),
      }),
    },
    responses: gives(documentSchemas['footing.predict/1'], 'Every method side by side, and the one chosen.'),
  }),
  runs: createRoute({
    method: 'get',
    path: '/api/runs',
    summary: 'Runs, newest first',
    request: {
      query: z.object({
        limit: z.coerce.number().int().min(1).max(maximumPage).default(100),
        before: z.string().optional(),
      }),
    },
    responses: gives(documentSchemas['footing.runs/1'], 'One page of runs.'),
  }),
  run: createRoute({
    method: 'get',
    path: '/api/runs/{id}',
    summary: 'One run with everything its page shows',
    request: { params: runIdPath },
    responses: gives(documentSchemas['footing.run/1'], 'The run.'),
  }),
  setIntent: createRoute({
    method: 'put',
    path: '/api/runs/{id}/intent',
    summary: 'Say what a run was meant to be; null takes it back',
    request: {
      params: runIdPath,
      body: { required: true, content: json(z.object({ intent: intent.nullable() })) },
    },
    responses: gives(documentSchemas['footing.run/1'], 'The run as it is judged now.'),
  }),
  tellApart: createRoute({
    method: 'put',
    path: '/api/runs/{id}/apart',
    summary: 'Say that another recording is, or is not, of the same run',
    request: {
      params: runIdPath,
      body: { required: true, content: json(z.object({ otherId: z.string(), isApart: z.boolean() })) },
    },
    responses: gives(documentSchemas['footing.run/1'], 'The run as it is judged now.'),
  }),
  setAside: createRoute({
    method: 'get',
    path: '/api/set-aside',
    summary: 'Activities that were not taken for what their file calls them',
    responses: gives(documentSchemas['footing.set-aside/1'], 'The activities, newest first.'),
  }),
  tellSport: createRoute({
    method: 'put',
    path: '/api/activities/{id}/sport',
    summary: 'Say which sport an activity is; "auto" takes it back',
    request: {
      params: runIdPath,
      body: { required: true, content: json(z.object({ sport: z.string() })) },
    },
    responses: gives(documentSchemas['footing.set-aside/1'], 'The activities set aside, as they are now.'),
  }),
  profile: createRoute({
    method: 'get',
    path: '/api/profile',
    summary: 'What the runner entered',
    responses: gives(documentSchemas['footing.profile/1'], 'Every field with its entries.'),
  }),
  setProfile: createRoute({
    method: 'put',
    path: '/api/profile',
    summary: 'Add an entry, or replace the one of the same field and day',
    request: {
      body: {
        required: true,
        content: json(
          z.object({
            field: z.string(),
            value: z.union([z.number(), z.string()]),
            from: localDate.optional().meta({ description: 'The day from which it holds; today if absent.' }),
            source: z.string().default('runner'),
          }),
        ),
      },
    },
    responses: gives(documentSchemas['footing.profile/1'], 'The profile as it is now.'),
  }),
  deleteProfile: createRoute({
    method: 'delete',
    path: '/api/profile',
    summary: 'Remove an entry',
    request: {
      body: { required: true, content: json(z.object({ field: z.string(), from: localDate })) },
    },
    responses: gives(documentSchemas['footing.profile/1'], 'The profile as it is now.'),
  }),
  constants: createRoute({
    method: 'get',
    path: '/api/constants',
    summary: 'Every number that is a proposal of Footing, and its value in force',
    responses: gives(documentSchemas['footing.constants/1'], 'The numbers.'),
  }),
  setConstant: createRoute({
    method: 'put',
    path: '/api/constants',
    summary: 'Set one of the numbers; null sets it back',
    request: {
      body: {
        required: true,
        content: json(z.object({ name: z.string(), value: z.number().nullable() })),
      },
    },
    responses: gives(documentSchemas['footing.constants/1'], 'The numbers as they are now.'),
  }),
  sample: createRoute({
    method: 'post',
    path: '/api/sample',
    summary: 'Load the sample runner; an import like any other',
    responses: gives(documentSchemas['footing.import-state/1'], 'The import, running.'),
  }),
  openImport: createRoute({
    method: 'post',
    path: '/api/imports',
    summary: 'Open an import that takes files',
    responses: gives(documentSchemas['footing.import-state/1'], 'The import, collecting.'),
  }),
  addImportFile: createRoute({
    method: 'put',
    path: '/api/imports/{importId}/files',
    summary: 'Give one file to an import, as it is',
    request: {
      params: importIdPath,
      query: z.object({
        path: z.string().min(1).meta({ description: 'What the runner calls the file; for the report only.' }),
      }),
      body: {
        required: true,
        content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
      },
    },
    responses: gives(documentSchemas['footing.import-state/1'], 'The import, collecting.'),
  }),
  startImport: createRoute({
    method: 'post',
    path: '/api/imports/{importId}/start',
    summary: 'Start an import',
    request: { params: importIdPath },
    responses: gives(documentSchemas['footing.import-state/1'], 'The import, running.'),
  }),
  import: createRoute({
    method: 'get',
    path: '/api/imports/{importId}',
    summary: 'How far an import is, and its report when it is over',
    request: { params: importIdPath },
    responses: gives(documentSchemas['footing.import-state/1'], 'The import.'),
  }),
  cancelImport: createRoute({
    method: 'delete',
    path: '/api/imports/{importId}',
    summary: 'Stop an import; what it saved so far stays',
    request: { params: importIdPath },
    responses: gives(documentSchemas['footing.import-state/1'], 'The import, as it was left.'),
  }),
  events: createRoute({
    method: 'get',
    path: '/api/events',
    summary: 'Server-sent events: import-progress, import-ended, answers-changed',
    responses: {
      200: {
        description: 'A stream that stays open. Each event carries JSON.',
        content: { 'text/event-stream': { schema: z.string() } },
      },
    },
  }),
} as const
