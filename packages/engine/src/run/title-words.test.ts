import { expect, test } from 'vitest'
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
])('%s', (title, intents) => {
  expect(said(title)).toEqual(intents)
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

test.each(['Marathon training', 'Easy run before the race', 'Race week', 'Vorbereitung Halbmarathon'])(
  'a race that is only talked about is none: %s',
  (title) => {
    expect(said(title)).not.toContain('race')
  },
)

test('no title says nothing', () => {
  expect(titledIntents(undefined).size).toBe(0)
})
