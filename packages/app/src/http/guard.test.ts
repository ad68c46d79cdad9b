import { describe, expect, test } from 'vitest'
import { apiOn } from '../test/api.fixture.ts'
import { temporaryHouse } from '../test/house.fixture.ts'

/** Sends requests to the API of an empty house. */
async function door() {
  return (await apiOn(await temporaryHouse())).send
}

describe('the doors', () => {
  test.each(['evil.example', 'evil.example:4646', '127.0.0.1.evil.example', '192.168.0.7:4646', ''])(
    'a request for the host "%s" is refused, pages included',
    async (host) => {
      const send = await door()
      for (const path of ['/api/easy', '/']) {
        expect((await send(path, { headers: { host } })).status).toBe(403)
      }
    },
  )

  test.each(['127.0.0.1:4646', 'localhost:4646', 'localhost', '[::1]:4646', 'LOCALHOST:1'])(
    'a request for the host "%s" is answered',
    async (host) => {
      const send = await door()
      expect((await send('/api/status', { headers: { host } })).status).toBe(200)
    },
  )

  test.each([
    { origin: 'https://evil.example' },
    { origin: 'http://127.0.0.1:9999' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('a request that comes from elsewhere (%o) is refused', async (headers) => {
    const send = await door()
    for (const method of ['GET', 'POST']) {
      const response = await send('/api/imports', { method, headers: { ...headers } as HeadersInit })
      expect(response.status).toBe(403)
      expect(await response.json()).toMatchObject({ error: { code: 'origin-refused' } })
    }
  })

  test('a request from the page itself is answered', async () => {
    const headers = { origin: 'http://127.0.0.1:4646', 'sec-fetch-site': 'same-origin' }
    const send = await door()
    expect((await send('/api/status', { headers })).status).toBe(200)
  })
})
