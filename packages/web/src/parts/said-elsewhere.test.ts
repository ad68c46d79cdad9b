import { expect, test } from 'vitest'
import { reasonsBesides, withoutSaidElsewhere } from './said-elsewhere.ts'

test('what a card below says is not said above, but the answer always is', () => {
  const sentences = [
    'Your weeks do not hold.',
    'No run since 18 May.',
    'To be surer: Run a 5 km race.',
    'More is not known.',
  ]
  expect(
    withoutSaidElsewhere(sentences, ['Your weeks do not hold.', 'No run since 18 May.', 'Run a 5 km race.']),
  ).toEqual(['Your weeks do not hold.', 'More is not known.'])
})

test('a share of the time that the head has said is not said again', () => {
  const reasons = [
    { code: 'under-ceiling', sentence: 'Under 150 bpm for 96 % of the time after the first minutes.' },
    { code: 'heat-counted', sentence: 'It was hot.' },
  ]
  const head = 'Meant easy, and it stayed easy: under 150 bpm for 96 % of the time.'
  expect(reasonsBesides(reasons, head).map(({ code }) => code)).toEqual(['heat-counted'])
  expect(reasonsBesides(reasons, 'Meant easy.')).toHaveLength(2)
  expect(reasonsBesides(reasons, 'It was hot.').map(({ code }) => code)).toEqual(['under-ceiling'])
})
