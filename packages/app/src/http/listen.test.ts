import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { apiOn } from '../test/api.fixture.ts'
import { temporaryHouse } from '../test/house.fixture.ts'
import { listen } from './listen.ts'

test('a port that was asked for and is taken is said, not replaced', async () => {
  const other = createServer()
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  onTestFinished(() => void other.close())
  const { api } = await apiOn(await temporaryHouse())
  expect(await listen(api, { port })).toMatchObject({ ok: false, error: { code: 'port-taken' } })
})

test('without a port the next free one is taken, and both servers answer', async () => {
  const { api } = await apiOn(await temporaryHouse())
  const first = await listen(api, {})
  const second = await listen(api, {})
  if (!first.ok || !second.ok) throw new Error('no port was free')
  expect(second.value.url).not.toBe(first.value.url)
  for (const { url } of [first.value, second.value]) {
    expect((await fetch(`${url}/api/status`)).status).toBe(200)
  }
  await first.value.close()
  await second.value.close()
})

test.each(['0.0.0.0', '::', '192.168.0.7', 'example.org'])('does not listen on %s', async (host) => {
  const { api } = await apiOn(await temporaryHouse())
  expect(await listen(api, { host, port: 0 })).toMatchObject({ ok: false, error: { code: 'host-not-local' } })
})
