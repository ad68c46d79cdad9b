import { describe, expect, test } from 'vitest'
import { type TitledIntent, titledIntents } from './title-words.ts'

const said = (title: string) => [...titledIntents(title).keys()]

test.each<[string, readonly TitledIntent[]]>([
  ['Easy miles with Ana', ['easy']],
  ['Recovery run', ['easy']],
  ['Sunday long run', ['long']],
  ['Tuesday intervals', ['hard']],
  ['6 x 3 min', ['hard']],
  ['10x400', ['hard']],
  ['Bushy parkrun', ['race']],
  ['Lockerer Dauerlauf', ['easy']],
  ['Langer Lauf', ['long']],
  ['Intervalltraining Bahn', ['hard']],
  ['Wettkampf', ['race']],
  ['Footing en forêt', ['easy']],
  ['Endurance fondamentale', ['easy']],
  ['Sortie longue', ['long']],
  ['Fractionné 30/30', ['hard']],
  ['Récup', ['easy']],
  ['Rodaje suave', ['easy']],
  ['Tirada larga', ['long']],
  ['Series en pista', ['hard']],
  ['Media maratón', ['race']],
  ['Fondo lento', ['easy']],
  ['Ripetute', ['hard']],
  ['Gara', ['race']],
  ['Rustige duurloop', ['easy']],
  ['Lange duurloop', ['long']],
  ['Intervaltraining', ['hard']],
  ['Wedstrijd', ['race']],
  ['Rodagem leve', ['easy']],
  ['Longão de domingo', ['long']],
  ['Tiros de 400', ['hard']],
  ['轻松跑', ['easy']],
  ['周三间歇', ['hard']],
  ['ジョグ', ['easy']],
  ['30km ロング走', ['long']],
  ['インターバル', ['hard']],
  ['회복런', ['easy']],
  ['인터벌 트레이닝', ['hard']],
  ['Hills with the club', ['hard']],
  ['Bergintervalle', ['hard']],
  ['Séance de côtes', ['hard']],
  ['Cuestas', ['hard']],
  ['Salite', ['hard']],
  ['Ladeiras', ['hard']],
  ['Heuveltraining', ['hard']],
  ['上坡跑', ['hard']],
  ['坂ダッシュ', ['hard']],
  ['언덕 훈련', ['hard']],
  ['Grundlagenausdauer', ['easy']],
  ['Footing EF', ['easy']],
  ['Trote regenerativo', ['easy']],
  ['Corsetta tranquilla', ['easy']],
  ['Trotinho', ['easy']],
  ['Losloop', ['easy']],
  ['輕鬆跑', ['easy']],
  ['ゆっくり走', ['easy']],
  ['회복 런', ['easy']],
  ['Fondo largo', ['long']],
  ['Lange duur', ['long']],
  ['週末長距離', ['long']],
  ['25キロ走', ['long']],
  ['LSD 15km', ['long']],
  ['Tempolauf', ['hard']],
  ['Seuil', ['hard']],
  ['Umbral', ['hard']],
  ['Soglia', ['hard']],
  ['Limiar', ['hard']],
  ['Drempeltraining', ['hard']],
  ['節奏跑', ['hard']],
  ['템포런', ['hard']],
  ['Intervalles', ['hard']],
  ['Intervalos', ['hard']],
  ['Fartlek', ['hard']],
  ['Fahrtspiel', ['hard']],
  ['Vaartspel', ['hard']],
  ['变速跑', ['hard']],
  ['ファルトレク', ['hard']],
  ['파르틀렉', ['hard']],
  ['Progression run', ['hard']],
  ['Crescendolauf', ['hard']],
  ['Sortie progressive', ['hard']],
  ['Carrera progresiva', ['hard']],
  ['Progressione', ['hard']],
  ['Progressão', ['hard']],
  ['Opbouwloop', ['hard']],
  ['渐速跑', ['hard']],
  ['ビルドアップ走', ['hard']],
  ['빌드업', ['hard']],
  ['Championnat', ['race']],
  ['Campionati', ['race']],
  ['Stratenloop', ['race']],
  ['Medio maratón de Madrid', ['race']],
  ['Medio 8 km', ['hard']],
  ['Marathon pace', ['hard']],
  ['全程馬拉松', ['race']],
  ['記録会', ['race']],
  ['선수권 대회', ['race']],
])('%s', (title, intents) => {
  expect(said(title)).toEqual(intents)
})

describe('what is easy by itself', () => {
  test.each([
    '8 km + strides',
    '6x100m strides',
    'Steigerungsläufe',
    'Lignes droites',
    'Rectas',
    'Allunghi',
    'Versnellingen',
    '加速跑',
    '流し',
    '질주',
    'Warm up',
    'Cool-down',
    'Auslaufen',
    'Échauffement',
    'Calentamiento',
    'Riscaldamento',
    'Aquecimento',
    'Inlopen',
    '热身',
    'ウォーミングアップ',
    '워밍업',
    'Walk/run',
    'Spaziergang',
    'Marche',
    'Caminata',
    'Camminata',
    'Caminhada',
    'Wandeling',
    '快走',
    'ウォーキング',
    '걷기',
  ])('%s', (title) => {
    expect(said(title)).toEqual(['easy'])
  })

  test.each<[string, TitledIntent]>([
    ['Intervals + strides', 'hard'],
    ['Long run with strides', 'long'],
    ['Warm up and parkrun', 'race'],
    ['Séance de seuil, échauffement', 'hard'],
  ])('says nothing beside more: %s', (title, intent) => {
    expect(said(title)).toEqual([intent])
  })
})

test.each([
  'Treadmill',
  'Laufband',
  'Tapis roulant',
  'Cinta de correr',
  'Esteira',
  'Loopband',
  '跑步机',
  'トレッドミル',
  '트레드밀',
])('a treadmill says nothing of the intent: %s', (title) => {
  expect(said(title)).toEqual([])
})

test.each([
  'Morning Run',
  'Afternoon Run',
  'Course à pied le matin',
  'Carrera de mañana',
  'Lauf am Abend',
  'Corrida matinal',
  'Corsa mattutina',
  'Hardloopsessie in de ochtend',
  'London Running',
  'Trace of snow',
  'Uneasy weather',
  '',
])('the title "%s" says nothing', (title) => {
  expect(said(title)).toEqual([])
})

test.each([
  'Marathon training',
  'Easy run before the race',
  'Race week',
  'Vorbereitung Halbmarathon',
  'Going to the race',
  'Prépa marathon',
  'Entreno media maratón',
  '马拉松训练',
  'マラソン練習',
  '마라톤 훈련',
])('a race that is only talked about is none: %s', (title) => {
  expect(said(title)).not.toContain('race')
})

test('no title says nothing', () => {
  expect(titledIntents(undefined).size).toBe(0)
})
