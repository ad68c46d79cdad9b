import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { DocumentName, DocumentOf } from '../all-documents.ts'
import { documentSchemas } from './document-schemas.ts'

/** The type with everything in it readonly, so that arrays compare by what they hold. */
type Frozen<T> = T extends readonly [infer A, infer B]
  ? readonly [Frozen<A>, Frozen<B>]
  : T extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Frozen<T[Key]> }
      : T

/** The type with every optional key required, so that a key that only one side knows shows. */
type Full<T> = T extends readonly (infer Item)[]
  ? readonly Full<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]-?: Full<T[Key]> }
    : T

type Fits<A, B> = Frozen<A> extends Frozen<B> ? (Full<A> extends Full<B> ? true : false) : false

type SchemaOutput<Name extends DocumentName> = z.infer<(typeof documentSchemas)[Name]>

/** The schema says that a source is some text; the type knows the list of them. */
type Loosened<T> = T extends { causes: readonly (infer Cause)[] }
  ? Omit<T, 'causes'> & { causes: readonly (Omit<Cause, 'sources'> & { sources: readonly string[] })[] }
  : T

/** Names of documents whose type does not fit the schema, or whose schema does not fit the type. */
type Drifted = {
  [Name in DocumentName]: [
    Fits<Loosened<DocumentOf<Name>>, SchemaOutput<Name>>,
    Fits<SchemaOutput<Name>, Loosened<DocumentOf<Name>>>,
  ] extends [true, true]
    ? never
    : Name
}[DocumentName]

describe('the documents', () => {
  test('each type fits its schema and each schema its type', () => {
    // Checked by the compiler: this line does not compile while a document has drifted.
    const drifted: [Drifted] extends [never] ? 'none' : Drifted = 'none'
    expect(drifted).toBe('none')
  })

  test('each schema carries the name and the version under which it is listed', () => {
    for (const [name, schema] of Object.entries(documentSchemas)) {
      expect([...schema.shape.schema.values]).toEqual([name])
    }
  })

  test('a missing key and an unknown verdict are refused', () => {
    expect(documentSchemas['footing.runs/1'].safeParse({ schema: 'footing.runs/1', runs: [] }).success).toBe(
      false,
    )
    expect(
      documentSchemas['footing.runs/1'].safeParse({
        schema: 'footing.runs/2',
        totalCount: 0,
        sameRunAgainCount: 0,
        runs: [],
      }).success,
    ).toBe(false)
    expect(
      documentSchemas['footing.runs/1'].safeParse({
        schema: 'footing.runs/1',
        totalCount: 0,
        sameRunAgainCount: 0,
        runs: [],
      }).success,
    ).toBe(true)
  })
})
