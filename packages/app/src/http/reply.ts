import type { Failure, Result } from '@footing/engine'
import type { Context } from 'hono'
import { findFailureRow } from '../failures.ts'
import type { FootingDocument } from '../usecases/documents/all-documents.ts'
import type { FailureDocument } from '../usecases/documents/house-documents.ts'

/**
 * A document as a response. Typed as a response to anything, because the schemas speak of mutable arrays and
 * the documents of readonly ones; that each document fits its schema is proved beside the schemas.
 */
export function replyDocument(context: Context, document: FootingDocument): never {
  return context.json(document, 200, { 'Cache-Control': 'no-store' }) as never
}

export function replyFailure(context: Context, error: Failure): never {
  const { code, sentence } = error
  const document: FailureDocument = { error: { code, sentence } }
  return context.json(document, findFailureRow(code).status, {
    'Cache-Control': 'no-store',
  }) as never
}

export function reply(context: Context, result: Result<FootingDocument>): never {
  return result.ok ? replyDocument(context, result.value) : replyFailure(context, result.error)
}
