/** What the routes of the API have in common. */

import type { z } from '@hono/zod-openapi'
import { failureDocument } from '../usecases/documents/schemas/house.ts'

export const json = <T extends z.ZodType>(schema: T) => ({ 'application/json': { schema } })

const failure = (description: string) => ({ description, content: json(failureDocument) })

/** An answer of the given shape, or a failure. */
export function gives<T extends z.ZodType>(schema: T, description: string) {
  return {
    200: { description, content: json(schema) },
    default: failure('It failed; the code is stable and the sentence is for the runner.'),
  }
}
