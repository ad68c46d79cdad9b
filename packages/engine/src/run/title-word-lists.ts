/**
 * The words of titles in ten languages. Only words that runners use for one thing are here: "course" and "carrera" are
 * both a run and a race, "jog" stands alone in few titles, a treadmill says nothing, and neither do the watches' own
 * default titles ("Morning Run", "Course à pied le matin").
 */

/** What a title can name; `beside` names what is easy by itself, and says nothing beside anything else. */
export type TitleWordKind = 'easy' | 'long' | 'hard' | 'race' | 'beside'

/** Words of one language, as a list in one line. */
function wordsOf(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(', '))
}

/** Per kind, by language: English, German, French, Spanish, Italian, Portuguese, Dutch; without accents. */
export const spacedWords: Readonly<Record<TitleWordKind, readonly string[]>> = {
  easy: wordsOf(
    'easy, recovery, recover, shakeout, shake out, zone 2, z2, conversational, slow run, base run, gentle, relaxed',
    'locker, lockere, lockerer, lockeres, ruhig, ruhige, ruhiger, ruhiges, regeneration, regenerativ, regenerative',
    'regenerativer, regenerationslauf, erholung, erholungslauf, ga1, grundlage, grundlagenlauf, grundlagenausdauer',
    'rekom, langsamer dauerlauf, ldl, gemutlich, gemutlicher, gemuetlich, kompensationslauf',
    'footing, endurance fondamentale, footing ef, ef, recup, recuperation, decrassage, tranquille, facile',
    'footing lent, aisance respiratoire, decontracte',
    'suave, rodaje, trote, recuperacion, regenerativo, regenerativa, carrera facil, facil, tranquilo, tranquila',
    'lento, lenta, corsa lenta, rigenerante, scarico, recupero, tranquillo, tranquilla, corsetta, sciolto',
    'leve, rodagem, solto, recuperacao, trotinho',
    'rustig, rustige, herstel, herstelloop, hersteltraining, herstelrun, losloop, ontspannen, makkelijk',
  ),
  long: wordsOf(
    'long run, longrun, long slow distance, lsd, sunday long, long easy, long one, long slow run',
    'langer lauf, langer dauerlauf, lala, lang, longjog, long jog',
    'sortie longue, longue, footing long',
    'tirada larga, tirada, rodaje largo, largo, carrera larga, fondo largo',
    'lungo, lunghissimo, corsa lunga, lungo lento',
    'longao, longo, corrida longa, rodagem longa',
    'lange duurloop, lange loop, lange afstand, lange duur, lange run',
  ),
  hard: wordsOf(
    'interval, intervals, tempo, threshold, subthreshold, vo2max, vo2, repeats, reps, fartlek, speedwork, speed work',
    'speed session, track session, track workout, hills, hill repeats, hill reps, hill sprints, hill session',
    'hill training, hill workout, hill intervals, cruise intervals, over unders, pyramid, ladder, cutdown, surges',
    'progression, progressive, fast finish, time trial, workout, yasso, race pace, marathon pace, sprints',
    'intervall, intervalle, intervalltraining, intervallauf, tempolauf, tempolaufe, tempodauerlauf, tdl, schwelle',
    'schwellenlauf, schwellentraining, tempotraining, tempoeinheit, tempowechsel, tempowechsellauf, wiederholungen',
    'fahrtspiel, bahntraining, bahneinheit, bergsprints, bergintervalle, bergtraining, huegellauf, hugellauf',
    'huegeltraining, hugeltraining, ga2, steigerungsdauerlauf, crescendolauf, endbeschleunigung, renntempo',
    'wettkampftempo, pyramide, pyramidenlauf',
    'fractionne, fractionnes, 30 30, intervalles, seuil, vma, allure, cotes, seance de cotes, piste, progressif',
    'allure specifique, sortie progressive, variation d allure',
    'series, intervalos, umbral, cuestas, subidas, cambios de ritmo, ritmo, pista, progresivo, progresiva',
    'repeticiones, pasadas, piramide, farlek, fraccionado',
    'ripetute, ripetuta, soglia, medio, fondo medio, fondo veloce, corto veloce, progressivo, progressione, variato',
    'variazioni, cambi di ritmo, salite, salita, scatti',
    'tiros, tiro, intervalado, intervalados, limiar, ritmado, ladeiras, ladeira, rampas, progressao',
    'intervaltraining, intervallentraining, intervallen, tempoloop, tempoblokken, drempel, drempeltraining',
    'baantraining, heuveltraining, heuvels, vaartspel, climaxloop, opbouwloop',
  ),
  race: wordsOf(
    'race, parkrun, competition, half marathon, marathon, championship, championships, turkey trot, fun run',
    'wettkampf, volkslauf, stadtlauf, citylauf, strassenlauf, silvesterlauf, firmenlauf, halbmarathon, rennen',
    'meisterschaft, meisterschaften',
    'course officielle, semi marathon, dossard, foulees, championnat, championnats, corrida de noel, ekiden',
    'competicion, carrera popular, carrera oficial, media maraton, medio maraton, maraton, san silvestre, campeonato',
    'gara, mezza maratona, maratona, maratonina, campionato, campionati, stracittadina',
    'prova, meia maratona, corrida de rua, sao silvestre, competicao',
    'wedstrijd, halve marathon, prestatieloop, stratenloop, kampioenschap, kampioenschappen',
  ),
  beside: wordsOf(
    'strides, warm up, warmup, cool down, cooldown, drills, walk, run walk, walk run, hike',
    'steigerungen, steigerungslaufe, einlaufen, auslaufen, aufwarmen, lauf abc, gehen, spaziergang, walking',
    'lignes droites, educatifs, echauffement, retour au calme, marche, marche course',
    'rectas, progresivos, progresiones, tecnica de carrera, calentamiento, vuelta a la calma, caminata, caminar, cacos',
    'allunghi, riscaldamento, defaticamento, defaticante, camminata, corsa e camminata',
    'educativos, aquecimento, desaquecimento, desaceleracao, caminhada',
    'versnellingen, steigerungen, loopscholing, inlopen, uitlopen, wandelen, wandeling',
  ),
}

/**
 * Words of languages that are written without spaces, found anywhere in the title: Chinese in its simplified and its
 * traditional characters, Japanese, Korean.
 */
export const unspacedWords: Readonly<Record<TitleWordKind, readonly string[]>> = {
  easy: wordsOf(
    '轻松, 恢复跑, 慢跑, 有氧跑, 有氧, 排酸, 放松跑, E跑, 輕鬆, 恢復跑',
    'ジョグ, ジョギング, イージー, リカバリー, 回復走, 疲労抜き, ゆっくり',
    '조깅, 이지런, 이지 런, 회복런, 회복 런, 회복주, 리커버리, 천천히',
  ),
  long: wordsOf(
    '长距离, 长跑拉练, 拉练, 長距離, 拉練, LSD',
    'ロング走, ロングラン, ロングジョグ, 距離走, キロ走',
    '장거리, 롱런, 롱 런',
  ),
  hard: wordsOf(
    '间歇, 节奏跑, 节奏, 乳酸, 阈值, 变速跑, 变速, 法特莱克, 坡道, 上坡, 爬坡, 冲刺, 亚索, 渐速跑, 渐加速, 速度课, 强度课',
    '間歇, 節奏跑, 節奏, 閾值, 變速跑, 變速, 法特萊克, 衝刺, 亞索, 漸速跑',
    'インターバル, テンポ走, ペース走, ペーラン, 閾値走, 閾値, ビルドアップ, ファルトレク, レペ, 坂道, 坂ダッシュ, 峠走, 変化走',
    'ポイント練, スピード練, ヒルトレ, タイムトライアル, ヤッソ, 刺激入れ',
    '인터벌, 템포런, 템포주, 템포, 역치, 빌드업, 파틀렉, 파르틀렉, 언덕, 업힐, 지속주, 변속주, 야소, 스피드 훈련, 타임트라이얼',
  ),
  race: wordsOf(
    '比赛, 马拉松, 半马, 全马, 越野赛, 锦标赛, 比賽, 馬拉松, 半馬, 全馬, 越野賽, 錦標賽',
    'レース, 大会, マラソン, 駅伝, 記録会, 選手権',
    '마라톤, 대회, 레이스, 시합, 선수권',
  ),
  beside: wordsOf(
    '加速跑, 热身, 冷身, 放松走, 步行, 快走, 散步, 跑走, 熱身',
    '流し, ウインドスプリント, ダウンジョグ, クールダウン, ウォーミングアップ, ウォーキング, ウォーク',
    '질주, 워밍업, 웜업, 쿨다운, 걷기, 워킹',
  ),
}

/** Beside these words a race is what the training is for, or where somebody went; not what the run was. */
export const aroundRaces = wordsOf(
  'training, prep, plan, week, wk, block, pace, tempo, before, after, pre, post, going, coming, watching, cheering',
  'woche, vorbereitung, nach, vor, trainingslauf, wettkampfvorbereitung',
  'preparation, prepa, semaine, avant, apres, entrainement',
  'preparacion, entrenamiento, entreno, semana, antes, despues',
  'preparazione, allenamento, settimana, prima, dopo',
  'preparacao, treino, depois',
  'voorbereiding, voor, na',
)

/** The same in languages written without spaces. */
export const aroundRacesUnspaced = wordsOf(
  '训练, 备战, 赛前, 赛后, 配速, 訓練, 備戰, 賽前, 賽後',
  '練習, トレーニング, 前日, 翌日, 向け, ペース',
  '훈련, 준비, 연습, 전날, 페이스',
)
