import type { Intent } from '@footing/engine'

export const intentWords: Readonly<Record<Intent, string>> = {
  easy: 'Easy run',
  long: 'Long run',
  hard: 'Hard session',
  race: 'Race',
  unknown: 'Not clear',
}

/** "an easy run", "a race": as the end of "you said that it was …". */
export const intentPhrases: Readonly<Record<Intent, string>> = {
  easy: 'an easy run',
  long: 'a long run',
  hard: 'a hard session',
  race: 'a race',
  unknown: 'not clear',
}
