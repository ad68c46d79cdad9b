import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { apiOn } from '../test/api.fixture.ts'
import { temporaryHouse } from '../test/house.fixture.ts'
import { temporaryFolder } from '../test/temporary-folder.fixture.ts'
import { addWebApp } from './web-app.ts'

async function served() {
  const outside = temporaryFolder()
  const folder = join(outside, 'dist')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(outside, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Footing</title>')
  writeFileSync(join(folder, 'assets', 'index-1a2b.js'), 'export {}')
  const api = await apiOn(await temporaryHouse())
  addWebApp(api.api, folder)
  return api
}

test('every page address gives the one page, which is asked for again each time', async () => {
  const { send } = await served()
  for (const path of ['/', '/easy', '/runs/0123456789abcdef-0']) {
    const response = await send(path)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('Footing')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(response.headers.get('content-type')).toMatch('text/html')
    expect(response.headers.get('content-security-policy')).toMatch("frame-ancestors 'none'")
  }
})

test('files with a hash in their name are kept for good; one that is missing is missing', async () => {
  const { send } = await served()
  const script = await send('/assets/index-1a2b.js')
  expect(script.headers.get('content-type')).toMatch('text/javascript')
  expect(script.headers.get('cache-control')).toMatch('immutable')
  expect((await send('/assets/index-9z9z.js')).status).toBe(404)
})

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/../../secret.txt',
  '/%00.txt',
  '/%zz',
])('nothing outside the folder is served (%s)', async (path) => {
  const { send } = await served()
  const response = await send(path)
  expect(await response.text()).not.toContain('secret')
})

test('an address of the API that does not exist is no page', async () => {
  const { send } = await served()
  const response = await send('/api/nothing')
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toMatch('application/json')
})
