import type { RunSurface, Sport } from '@footing/engine'

/** The numbers that Strava writes into a GPX track's type. */
const stravaNumbers: Readonly<Record<string, Sport>> = {
  '1': 'ride',
  '4': 'hike',
  '9': 'run',
  '10': 'walk',
  '16': 'swim',
}

/**
 * The beginnings of words by which files name sports, in the languages that apps are known to write them
 * in. Walking and hiking stand first, because several languages build "walk" from their word for "foot" or
 * "run"; what Footing has no kind of its own for is named too, so that it is known not to be a run.
 */
const sportWords: readonly (readonly [Sport, readonly string[]])[] = [
  ['walk', ['walk', 'gehen', 'spazier', 'marche', 'camina', 'wandel', 'passeggiata', '步行', '健走']],
  ['walk', ['cammin', 'caminh']],
  ['hike', ['hik', 'wander', 'randonn', 'senderismo', 'trek', 'mountaineer', 'escursion', '徒步', '登山']],
  [
    'ride',
    ['bik', 'cycl', 'ride', 'riding', 'spinning', 'mtb', 'radfahr', 'fahrrad', 'rennrad', 'vélo', 'velo'],
  ],
  ['ride', ['cicl', 'bici', 'fiets', 'cykl', '骑行']],
  ['swim', ['swim', 'schwimm', 'zwem', 'natation', 'nataci', 'nataç', 'nuoto', '游泳']],
  ['ski', ['ski', 'snowboard', 'snowshoe', 'langlauf']],
  ['row', ['row', 'ruder', 'aviron']],
  ['strength', ['strength', 'weight', 'kraft', 'kracht', 'gym', 'muscula']],
  [
    'run',
    ['run', 'jog', 'lauf', 'correr', 'carrera', 'corrida', 'corsa', 'course', 'hardlopen', 'löp', 'løb'],
  ],
  ['run', ['hardloop', 'traillauf', 'straßenlauf', 'bahnlauf', 'hallenlauf', 'ultralauf']],
  ['run', ['løp', 'bieg', 'бег', 'juoksu', '跑步', 'ランニング']],
  [
    'other',
    ['other', 'workout', 'fitness', 'cardio', 'yoga', 'pilates', 'tennis', 'squash', 'badminton', 'padel'],
  ],
  [
    'other',
    ['soccer', 'football', 'basketball', 'volleyball', 'golf', 'elliptical', 'danc', 'climb', 'skat'],
  ],
  [
    'other',
    ['kayak', 'canoe', 'paddl', 'sail', 'surf', 'horse', 'motor', 'driv', 'car', 'transport', 'flight'],
  ],
]

const surfaceWords: readonly (readonly [RunSurface, string])[] = [
  ['trail', 'trail'],
  ['treadmill', 'treadmill'],
  ['treadmill', 'laufband'],
  ['treadmill', 'loopband'],
  ['treadmill', 'tapis'],
  ['treadmill', 'esteira'],
  ['treadmill', 'cinta'],
  ['virtual', 'virtu'],
  ['track', 'track'],
  ['track', 'bahn'],
  ['road', 'road'],
  ['road', 'street'],
  ['road', 'straßen'],
]

/** A sport is named in fewer characters than this; the rest is not looked at. */
const longestWords = 100

/** Words in lower case: "TrailRun", "trail_running" and "Trail Running" all begin "trail". */
function wordsOf(text: string): string[] {
  return text
    .slice(0, longestWords)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\d]+/u)
    .filter((word) => word !== '')
}

/** Chinese and Japanese write no spaces: "outdoor run" is one word that ends in "run". */
const writtenWithoutSpaces = /\p{Script=Han}|\p{Script=Katakana}/u

function says(word: string, beginning: string): boolean {
  return writtenWithoutSpaces.test(beginning) ? word.includes(beginning) : word.startsWith(beginning)
}

/** What a file's own words for its sport mean. A sport that is not understood is absent, never guessed. */
export interface ReadSport {
  readonly sport?: Sport
  readonly surface?: RunSurface
}

export function findSport(claimedSport: string | undefined): ReadSport {
  if (claimedSport === undefined) return {}
  const words = wordsOf(claimedSport)
  const [first] = words
  if (first !== undefined && words.length === 1 && stravaNumbers[first] !== undefined) {
    return { sport: stravaNumbers[first] }
  }
  const surface = surfaceWords.find(([, word]) => words.some((said) => said.startsWith(word)))?.[0]
  // French and Italian runners call a run on a trail just that.
  const isTrailAlone = words.length === 1 && first === 'trail'
  const sport =
    sportWords.find(([, beginnings]) =>
      words.some((said) => beginnings.some((beginning) => says(said, beginning))),
    )?.[0] ?? (surface === 'treadmill' || isTrailAlone ? 'run' : undefined)
  if (sport === undefined) return {}
  return sport === 'run' && surface !== undefined ? { sport, surface } : { sport }
}
