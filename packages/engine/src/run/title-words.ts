/**
 * Words in a run's title that say what it was meant to be, in ten languages. Only words that runners use for one
 * thing are here: "course" and "carrera" are both a run and a race, "jog" stands alone in few titles, and the
 * watches' own default titles ("Morning Run", "Course à pied le matin") say nothing.
 */

/** What a title can name. */
export type TitledIntent = 'easy' | 'long' | 'hard' | 'race'

/** Words of one language, as a list in one line. */
function wordsOf(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(', '))
}

/** Per intent one line per language: English, German, French, Spanish, Italian, Portuguese, Dutch. */
const spacedWords: Readonly<Record<TitledIntent, readonly string[]>> = {
  easy: wordsOf(
    'easy, recovery, recover, shakeout, shake out, zone 2, z2, conversational, slow run, base run',
    'locker, lockerer, lockeres, ruhig, ruhiger, regeneration, regenerativ, regenerativer, regenerationslauf',
    'erholung, erholungslauf, auslaufen, ga1, grundlage, rekom',
    'footing, endurance fondamentale, footing ef, recup, recuperation, decrassage, tranquille, facile',
    'suave, rodaje, trote, recuperacion, regenerativo, carrera facil',
    'lento, corsa lenta, rigenerante, scarico, recupero',
    'leve, rodagem, solto, recuperacao',
    'rustig, rustige, herstel, herstelloop, hersteltraining',
  ),
  long: wordsOf(
    'long run, longrun, long slow distance, lsd, sunday long, long easy',
    'langer lauf, langer dauerlauf, lala, lang',
    'sortie longue, longue, footing long',
    'tirada larga, rodaje largo, largo, carrera larga',
    'lungo, lunghissimo, corsa lunga',
    'longao, longo, corrida longa',
    'lange duurloop, lange loop, lange afstand',
  ),
  hard: wordsOf(
    'interval, intervals, tempo, threshold, vo2max, vo2, repeats, reps, fartlek, speedwork, speed work',
    'speed session, track session, track workout, hills, hill repeats, hill reps, hill sprints, hill session',
    'cruise intervals',
    'progression, time trial, workout, yasso, race pace, marathon pace',
    'intervalle, intervalltraining, intervallauf, tempolauf, tempodauerlauf, tdl, schwelle, schwellenlauf',
    'fahrtspiel, bahntraining, bergsprints, bergintervalle, huegellauf, hugellauf, wiederholungen, ga2',
    'steigerungslauf',
    'fractionne, fractionnes, seuil, vma, allure, cotes, seance de cotes, piste, progressif',
    'series, intervalos, umbral, cuestas, subidas, cambios de ritmo, ritmo, pista, progresivo',
    'ripetute, soglia, medio, corto veloce, progressivo, variato, salite',
    'tiros, intervalado, intervalados, limiar, ritmado, subidas, ladeiras, progressivo',
    'intervaltraining, intervallentraining, intervallen, tempoloop, drempel, baantraining, heuveltraining',
    'heuvels, vaartspel',
  ),
  race: wordsOf(
    'race, parkrun, competition, half marathon, marathon',
    'wettkampf, volkslauf, stadtlauf, halbmarathon, rennen',
    'course officielle, semi marathon, dossard',
    'competicion, carrera popular, media maraton, maraton, san silvestre',
    'gara, mezza maratona, maratona',
    'prova, meia maratona, corrida de rua, sao silvestre',
    'wedstrijd, halve marathon, prestatieloop',
  ),
}

/** Words of languages that are written without spaces, found anywhere in the title: Chinese, Japanese, Korean. */
const unspacedWords: Readonly<Record<TitledIntent, readonly string[]>> = {
  easy: wordsOf(
    '轻松跑, 轻松, 恢复跑, 慢跑, 有氧跑, 排酸',
    'ジョグ, ジョギング, イージー, リカバリー, 回復走, 疲労抜き',
    '조깅, 이지런, 회복런, 회복주, 리커버리',
  ),
  long: wordsOf('长距离, 长跑拉练', 'ロング走, ロングラン, 距離走', '장거리, 롱런'),
  hard: wordsOf(
    '间歇, 节奏跑, 乳酸, 阈值, 变速跑, 法特莱克, 坡道, 上坡跑, 爬坡',
    'インターバル, テンポ走, ペース走, 閾値走, ビルドアップ, ファルトレク, レペ, 坂道, 坂ダッシュ, 峠走',
    '인터벌, 템포런, 템포주, 역치, 빌드업, 파틀렉, 언덕',
  ),
  race: wordsOf('比赛, 马拉松, 半马, 全马', 'レース, 大会, マラソン, 駅伝', '마라톤, 대회, 레이스'),
}

/** Beside these words a race is what the training is for, not what the run was. */
const aroundRaces = wordsOf(
  'training, prep, plan, week, wk, block, pace, tempo, before, after, pre, post, woche, vorbereitung, nach, vor',
  'preparation, semaine, entrenamiento, semana, allenamento, settimana, treino',
)

const accents = /[̀-ͯ]/g
const notLetters = /[^\p{L}\p{N}]+/gu
const repetitionNotation = /\b\d{1,2}\s?[x×*]\s?\(?\d{1,5}/

/** Lower case, accents taken off Latin letters, one space between words and around the whole. */
function spacedTitle(title: string): string {
  const plain = title.toLowerCase().normalize('NFKD').replace(accents, '').normalize('NFC')
  return ` ${plain.replace(notLetters, ' ').trim()} `
}

function findWord(title: string, spaced: string, intent: TitledIntent): string | undefined {
  return (
    spacedWords[intent].find((word) => spaced.includes(` ${word} `)) ??
    unspacedWords[intent].find((word) => title.includes(word))
  )
}

/** What the title names, with the word that says so; empty where it says nothing. */
export function titledIntents(title: string | undefined): ReadonlyMap<TitledIntent, string> {
  const found = new Map<TitledIntent, string>()
  if (title === undefined) return found
  const spaced = spacedTitle(title)
  for (const intent of ['easy', 'long', 'hard', 'race'] as const) {
    const word = findWord(title, spaced, intent)
    if (word !== undefined) found.set(intent, word)
  }
  const notation = repetitionNotation.exec(title.toLowerCase())
  if (notation !== null && !found.has('hard')) found.set('hard', notation[0])
  const isAroundRace = aroundRaces.some((word) => spaced.includes(` ${word} `))
  if (found.has('race') && (found.size > 1 || isAroundRace)) found.delete('race')
  return found
}
