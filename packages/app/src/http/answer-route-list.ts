/** The addresses of the four answers, and of what stands beside the first. */

import { createRoute, z } from '@hono/zod-openapi'
import { documentSchemas } from '../usecases/documents/schemas/document-schemas.ts'
import { localDate } from '../usecases/documents/schemas/parts.ts'
import { gives } from './route-parts.ts'

const maximumWeeks = 520
const maximumDays = 28
const shortestRaceM = 400
const longestRaceM = 200_000

const evidenceKeyPath = z.object({ key: z.string() })

export const answerRoutes = {
  easy: createRoute({
    method: 'get',
    path: '/api/easy',
    summary: 'What is easy for me?',
    responses: gives(documentSchemas['footing.easy/1'], 'The boundaries and the evidence behind them.'),
  }),
  boundaryHistory: createRoute({
    method: 'get',
    path: '/api/easy/history',
    summary: 'What was easy for me through the years?',
    responses: gives(
      documentSchemas['footing.boundary-history/1'],
      'The boundaries of every month of running, as known today, and the changes of sensor and watch.',
    ),
  }),
  ignoreEvidence: createRoute({
    method: 'put',
    path: '/api/easy/ignored/{key}',
    summary: 'Have a piece of evidence count for nothing; its key stands in the ledger',
    request: { params: evidenceKeyPath },
    responses: gives(documentSchemas['footing.easy/1'], 'The boundaries as they are without it.'),
  }),
  countEvidence: createRoute({
    method: 'delete',
    path: '/api/easy/ignored/{key}',
    summary: 'Have a piece of evidence count again',
    request: { params: evidenceKeyPath },
    responses: gives(documentSchemas['footing.easy/1'], 'The boundaries as they are with it.'),
  }),
  tests: createRoute({
    method: 'get',
    path: '/api/tests',
    summary: 'What would make my boundaries surer?',
    responses: gives(
      documentSchemas['footing.tests/1'],
      'Possible tests, the most gain for the least cost first.',
    ),
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
  learned: createRoute({
    method: 'get',
    path: '/api/learned',
    summary: 'What I said runs were meant to be, and the runs read so with its help',
    responses: gives(documentSchemas['footing.learned/1'], 'The runs told, newest first.'),
  }),
  why: createRoute({
    method: 'get',
    path: '/api/why',
    summary: 'Why am I improving, or not?',
    responses: gives(documentSchemas['footing.why/1'], 'The candidate causes, ranked.'),
  }),
  trend: createRoute({
    method: 'get',
    path: '/api/trend',
    summary: 'Am I fitter?',
    responses: gives(
      documentSchemas['footing.trend/1'],
      'Speed at the same heart rate over the record with its band, the changes, and whether pace holds late.',
    ),
  }),
  week: createRoute({
    method: 'get',
    path: '/api/week',
    summary: 'What was this week?',
    request: {
      query: z.object({
        day: localDate.optional().meta({ description: 'Any day of the week; today if absent.' }),
      }),
    },
    responses: gives(
      documentSchemas['footing.week/1'],
      'Its runs with their stresses, its sums, its spread by three methods, and the weeks before.',
    ),
  }),
  season: createRoute({
    method: 'get',
    path: '/api/season',
    summary: 'The season in blocks of four weeks',
    responses: gives(documentSchemas['footing.season/1'], 'The blocks, oldest first.'),
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
} as const
