/**
 * The sentences of an answer that the rest of the page does not say anyway. The first is the answer itself and
 * always stays; a sentence that quotes another one whole says nothing new either.
 */
export function withoutSaidElsewhere(
  sentences: readonly string[],
  elsewhere: readonly string[],
): readonly string[] {
  return sentences.filter(
    (sentence, index) => index === 0 || !elsewhere.some((said) => sentence.includes(said)),
  )
}
