import type { Reason } from '@footing/engine'

/** "under 150 bpm for 96 % of the time": the part of a reason that the head of a run may have said already. */
const shareWords = /(above|under|faster than|slower than) .* for .* of the time/i

/** The reasons of a verdict that its sentence does not say itself. */
export function reasonsBesides(reasons: readonly Reason[], sentence: string): readonly Reason[] {
  const head = sentence.toLowerCase()
  return reasons.filter((reason) => {
    const [share] = reason.sentence.match(shareWords) ?? []
    return reason.sentence !== sentence && (share === undefined || !head.includes(share.toLowerCase()))
  })
}

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
