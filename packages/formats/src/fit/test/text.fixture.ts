/** Text as a FIT field of a fixed size holds it: its bytes, then zeros. */

const utf8 = new TextEncoder()

export function textBytes(text: string, sizeByte: number): readonly number[] {
  const bytes = [...utf8.encode(text)]
  return [...bytes, ...new Array<number>(sizeByte - bytes.length).fill(0)]
}
