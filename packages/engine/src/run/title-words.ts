/** Words in a run's title that say what it was meant to be, in ten languages. */

import {
  aroundRaces,
  aroundRacesUnspaced,
  spacedWords,
  type TitleWordKind,
  unspacedWords,
} from './title-word-lists.ts'

/** What a title can name. */
export type TitledIntent = 'easy' | 'long' | 'hard' | 'race'

const titledKinds = ['easy', 'long', 'hard', 'race'] as const satisfies readonly TitledIntent[]

const accents = /[\u0300-\u036f]/g
const notLetters = /[^\p{L}\p{N}]+/gu
const repetitionNotation = /\b\d{1,2}\s?[x×*]\s?\(?\d{1,5}/

/** A title as words with one space around each, in lower case and without accents; and as it is, for other scripts. */
interface ReadTitle {
  readonly spaced: string
  readonly whole: string
}

function readTitle(title: string): ReadTitle {
  const plain = title.toLowerCase().normalize('NFKD').replace(accents, '').normalize('NFC')
  return { spaced: ` ${plain.replace(notLetters, ' ').trim()} `, whole: title.normalize('NFKC') }
}

function findWord({ spaced, whole }: ReadTitle, kind: TitleWordKind): string | undefined {
  return (
    spacedWords[kind].find((word) => spaced.includes(` ${word} `)) ??
    unspacedWords[kind].find((word) => whole.includes(word))
  )
}

function isAroundRace({ spaced, whole }: ReadTitle): boolean {
  return (
    aroundRaces.some((word) => spaced.includes(` ${word} `)) ||
    aroundRacesUnspaced.some((word) => whole.includes(word))
  )
}

/** What the title names, with the word that says so; empty where it says nothing. */
export function titledIntents(title: string | undefined): ReadonlyMap<TitledIntent, string> {
  const found = new Map<TitledIntent, string>()
  if (title === undefined) return found
  const read = readTitle(title)
  for (const kind of titledKinds) {
    const word = findWord(read, kind)
    if (word !== undefined) found.set(kind, word)
  }
  // "Medio maratón" is a race, though "medio" alone is a tempo run.
  for (const [kind, word] of found)
    if ([...found.values()].some((other) => other !== word && ` ${other} `.includes(` ${word} `)))
      found.delete(kind)
  // Strides, a warm-up and a walk are easy by themselves, however many there were.
  const beside = found.size === 0 ? findWord(read, 'beside') : undefined
  if (beside !== undefined) return found.set('easy', beside)
  const notation = repetitionNotation.exec(title.toLowerCase())
  if (notation !== null && !found.has('hard') && findWord(read, 'beside') === undefined)
    found.set('hard', notation[0])
  if (found.has('race') && (found.size > 1 || isAroundRace(read))) found.delete('race')
  return found
}
