/**
 * A text that every database takes and gives back alike: without NUL, which PostgreSQL refuses, and without
 * halves of surrogate pairs, which no encoding can hold. For columns that show what a file called something;
 * what must stay exact is kept as JSON, which escapes both.
 */
export function toStorableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}
