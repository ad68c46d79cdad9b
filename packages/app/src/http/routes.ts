/** Every address of the API with what it takes and what it gives: the source of docs/api/openapi.json. */

import { createRoute, z } from '@hono/zod-openapi'
import { documentSchemas } from '../usecases/documents/schemas/document-schemas.ts'
import { effortCr10, intent, localDate, talkReport } from '../usecases/documents/schemas/parts.ts'
import { answerRoutes } from './answer-route-list.ts'
import { gives, json } from './route-parts.ts'

const maximumPage = 1000

const importIdPath = z.object({ importId: z.string() })
const runIdPath = z.object({ id: z.string() })

export const routes = {
  status: createRoute({
    method: 'get',
    path: '/api/status',
    summary: 'Where things stand',
    responses: gives(documentSchemas['footing.status/1'], 'Counts, dates and the import that runs.'),
  }),
  ...answerRoutes,
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
  tellReport: createRoute({
    method: 'put',
    path: '/api/runs/{id}/report',
    summary: 'Say how a run felt; null takes back, an absent key leaves what was said',
    request: {
      params: runIdPath,
      body: {
        required: true,
        content: json(
          z.object({
            talk: talkReport.nullable().optional().meta({
              description: 'How talking was in the last quarter of an hour, before cooling down.',
            }),
            effortCr10: effortCr10.nullable().optional().meta({
              description: 'Effort of the whole run on Borg’s scale from 0 (rest) to 10 (maximal).',
            }),
          }),
        ),
      },
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
