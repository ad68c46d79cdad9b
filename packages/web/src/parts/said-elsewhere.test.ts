import { expect, test } from 'vitest'
import { withoutSaidElsewhere } from './said-elsewhere.ts'

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
