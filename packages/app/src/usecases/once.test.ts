import { expect, test, vi } from 'vitest'
import { once } from './once.ts'

test('is worked out when first asked for, and never again, even where it is undefined', () => {
  const make = vi.fn(() => undefined)
  const asked = once(make)
  expect(make).not.toHaveBeenCalled()
  asked()
  expect(asked()).toBeUndefined()
  expect(make).toHaveBeenCalledTimes(1)
})
