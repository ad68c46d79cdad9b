import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { present } from '@footing/engine'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exitCodes } from '../failures.ts'
import { runFooting } from '../test/command-line.fixture.ts'
import { smallHistoryFiles, smallHistoryToday } from '../test/small-history.fixture.ts'
import { makeTemporaryFolder, temporaryFolder } from '../test/temporary-folder.fixture.ts'
import type { DocumentName } from '../usecases/documents/all-documents.ts'
import { documentSchemas } from '../usecases/documents/schemas/document-schemas.ts'

const main = join(import.meta.dirname, '..', 'main.ts')
const folder = makeTemporaryFolder()
const data = join(folder.path, 'data')
const recordings = join(folder.path, 'recordings')

const environment = { ...process.env, FOOTING_DATA: data, FOOTING_TODAY: smallHistoryToday }

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the command line in a process of its own, as a shell does. */
function footingProcess(...args: string[]): Ended {
  const result = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env: environment })
  return { code: result.status, out: result.stdout, err: result.stderr }
}

function footing(...args: string[]): Promise<Ended> {
  return runFooting(args, environment)
}

beforeAll(() => {
  mkdirSync(recordings)
  for (const { fileName, bytes } of smallHistoryFiles()) writeFileSync(join(recordings, fileName), bytes)
  writeFileSync(join(recordings, 'photo.jpg'), 'no run')
  expect(footingProcess('import', recordings)).toMatchObject({ code: exitCodes.done })
})

afterAll(() => folder.remove())

describe('the answers', () => {
  test.each([
    [['easy'], 'footing.easy/1'],
    [['easy', '--history'], 'footing.boundary-history/1'],
    [['test', 'next'], 'footing.tests/1'],
    [['test'], 'footing.tests/1'],
    [['check', '--weeks', '4'], 'footing.check/1'],
    [['why'], 'footing.why/1'],
    [['trend'], 'footing.trend/1'],
    [['week'], 'footing.week/1'],
    [['week', '--day', '2026-02-11'], 'footing.week/1'],
    [['week', '--season'], 'footing.season/1'],
    [['plan', '--days', '3'], 'footing.plan/1'],
    [['zones'], 'footing.zones/1'],
    [['predict'], 'footing.predict/1'],
    [['predict', '8k'], 'footing.predict/1'],
    [['runs', '--limit', '2'], 'footing.runs/1'],
    [['profile'], 'footing.profile/1'],
    [['constants'], 'footing.constants/1'],
    [['doctor'], 'footing.doctor/1'],
    [['import', recordings], 'footing.import/1'],
  ] as const satisfies readonly (readonly [readonly string[], DocumentName])[])(
    '%o --json has the shape %s, and nothing else is on the stream',
    async (args, name) => {
      const { code, out } = await footing(...args, '--json')
      expect(code).toBe(exitCodes.done)
      expect(documentSchemas[name].safeParse(JSON.parse(out)).error).toBeUndefined()
    },
  )

  test.each([['easy'], ['check'], ['why'], ['plan'], ['trend']])(
    '%s begins with a sentence, without colours',
    async (command) => {
      const { code, out } = await footing(command)
      expect(code).toBe(exitCodes.done)
      expect(out.split('\n')[0]).toMatch(/^[A-Z0-9].*\.$/)
      expect(out).not.toContain('\u001b')
      expect(out).not.toMatch(/NaN|undefined|Infinity|\[object/)
    },
  )

  test('a run is found by the beginning of its id, and its JSON has the documented shape', async () => {
    const list = JSON.parse((await footing('runs', '--json')).out) as {
      runs: { activityId: string; date: string }[]
    }
    const { activityId } = present(list.runs[0], 'there is a run')
    const words = await footing('run', activityId.slice(0, 8))
    expect(words.code).toBe(exitCodes.done)
    expect(words.out).toContain('Heart rate')
    const document: unknown = JSON.parse((await footing('run', activityId, '--json')).out)
    expect(documentSchemas['footing.run/1'].safeParse(document).error).toBeUndefined()
  })

  test('how a run felt is told with it, shown with it, and taken back', async () => {
    const list = JSON.parse((await footing('runs', '--json')).out) as { runs: { activityId: string }[] }
    const { activityId } = present(list.runs[0], 'there is a run')
    const report = async (...told: string[]) => {
      const document = JSON.parse((await footing('run', activityId, ...told, '--json')).out) as {
        report: object
      }
      return document.report
    }
    expect((await footing('run', activityId)).out).toContain('--talk comfortable --effort 3')
    expect(await report('--talk', 'broken', '--effort', '4.5')).toEqual({ talk: 'broken', effortCr10: 4.5 })
    expect((await footing('run', activityId)).out).toMatch(/broken sentences.* 4\.5 of 10\./)
    expect(await report('--talk', 'none')).toEqual({ effortCr10: 4.5 })
    expect(await report('--effort', 'none')).toEqual({})
  })

  test('the next test is said with its steps, and what else would do', async () => {
    const { out, code } = await footing('test', 'next')
    expect(code).toBe(exitCodes.done)
    expect(out).toMatch(/±\d/)
    expect(out).not.toMatch(/NaN|undefined|Infinity|\[object/)
  })

  test('the same question twice gives the same bytes', async () => {
    for (const command of ['easy', 'plan']) {
      expect((await footing(command, '--json')).out).toBe((await footing(command, '--json')).out)
    }
  })

  test('an older today leaves later runs out', async () => {
    const all = JSON.parse((await footing('runs', '--json')).out) as { totalCount: number }
    const earlier = JSON.parse((await footing('runs', '--json', '--today', '2026-02-10')).out) as {
      totalCount: number
    }
    expect(earlier.totalCount).toBeGreaterThan(0)
    expect(earlier.totalCount).toBeLessThan(all.totalCount)
  })
})

describe('what goes wrong has its code', () => {
  test.each([
    [['eazy'], exitCodes.usage, /Did you mean easy/],
    [['easy', '--fast'], exitCodes.usage, /unknown option/],
    [['easy', '--ignore', 'nothing'], exitCodes.notFound, /No piece of evidence has this key/],
    [['easy', '--count', 'nothing'], exitCodes.notFound, /No piece of evidence has this key/],
    [['easy', '--history', '--count', 'x'], exitCodes.usage, /cannot be used with/],
    [['run', 'zzz', '--effort', '11'], exitCodes.usage, /from 0 to 10/],
    [['run', 'zzz', '--talk', 'well'], exitCodes.usage, /comfortable, broken, impossible, none/],
    [['run', 'zzz', '--talk', 'broken'], exitCodes.notFound, /no run/],
    [['test', 'nxt'], exitCodes.usage, /too many arguments|unknown command/],
    [['check', '--weeks', 'many'], exitCodes.usage, /whole number/],
    [['week', '--day', 'monday'], exitCodes.usage, /is no date/],
    [['week', '--day', '2026-02-11', '--season'], exitCodes.usage, /cannot be used with/],
    [['easy', '--today', 'tomorrow'], exitCodes.usage, /is no date/],
    [['import'], exitCodes.usage, /missing required argument/],
    [['run', 'zzz'], exitCodes.notFound, /no run/],
    [['import', 'no-such-file.fit'], exitCodes.nothingRead, /None of the files/],
    [['profile', 'set', 'shoeSize', '43'], exitCodes.usage, /no field "shoeSize"/],
    [['profile', 'set', 'heartRateMaxBpm', '400'], exitCodes.usage, /from 120 to 230/],
    [['constants', 'set', 'nothing', '1'], exitCodes.usage, /no setting named/],
    [['serve', '--host', '0.0.0.0'], exitCodes.usage, /this machine only/],
  ])('%o ends with %i', async (args, code, said) => {
    const result = await footing(...args)
    expect(result.err).toMatch(said)
    expect(result.code).toBe(code)
    expect(result.err).not.toMatch(/ at .*\.ts:\d+/)
  })

  test('a bad file among good ones is told apart from none and from all', async () => {
    const bad = join(temporaryFolder(), 'bad.fit')
    writeFileSync(bad, 'no activity at all')
    const good = join(recordings, present(smallHistoryFiles()[0], 'there is a run').fileName)
    const result = await footing('import', bad, good)
    expect(result.code).toBe(exitCodes.partlyFailed)
    expect(result.out).toContain(bad)
    expect((await footing('import', bad)).code).toBe(exitCodes.nothingRead)
  })

  test('and the process ends with that code', () => {
    expect(footingProcess('easy', '--json')).toMatchObject({ code: exitCodes.done, err: '' })
    expect(footingProcess('eazy')).toMatchObject({ code: exitCodes.usage, out: '' })
    expect(footingProcess('run', 'zzz')).toMatchObject({ code: exitCodes.notFound, out: '' })
    expect(footingProcess('import', 'no-such-file.fit')).toMatchObject({ code: exitCodes.nothingRead })
  })

  test('with --json a failure is a document too', async () => {
    const { out, code } = await footing('run', 'zzz', '--json')
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'unknown-run' } })
    expect(code).toBe(exitCodes.notFound)
  })

  test('a data folder that cannot be is said in a sentence', async () => {
    const file = join(temporaryFolder(), 'a-file')
    writeFileSync(file, '')
    const result = await footing('easy', '--data', join(file, 'data'))
    expect(result.code).toBe(exitCodes.dataFolder)
    expect(result.err).toMatch(/data folder .* cannot be made/)
    const examined = await footing('doctor', '--data', join(file, 'data'))
    expect(examined.code).toBe(exitCodes.dataFolder)
    expect(examined.out).toContain('TROUBLE')
  })

  test.skipIf(!existsSync('/proc/self'))('and so is one where no folder can be made at all', async () => {
    const result = await footing('easy', '--data', '/proc/nowhere/data')
    expect(result.code).toBe(exitCodes.dataFolder)
    expect(result.err).toMatch(/data folder .* cannot be made/)
  })
})

describe('the profile on the command line', () => {
  test('takes a value as people write it, dates it, and gives it back', async () => {
    expect(
      (await footing('profile', 'set', 'lt2-speed', '5:00/km', '--from', '2026-01-15', '--source', 'lab'))
        .code,
    ).toBe(0)
    const set = JSON.parse((await footing('profile', '--json')).out) as {
      fields: { field: string; current?: object }[]
    }
    expect(set.fields.find(({ field }) => field === 'lt2SpeedMps')?.current).toEqual({
      field: 'lt2SpeedMps',
      value: 1000 / 300,
      from: '2026-01-15',
      source: 'lab',
    })
    expect((await footing('profile', 'unset', 'lt2SpeedMps')).code).toBe(0)
    expect((await footing('profile')).out).toContain('Nothing is entered')
  })
})

describe('the start of the program', () => {
  test('help is quick and loads nothing of the engine, the store or the server', async () => {
    const trace = spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent("import { registerHooks } from 'node:module'; registerHooks({ load(url, context, next) { console.error(url); return next(url, context) } })")}`,
        main,
        '--help',
      ],
      { encoding: 'utf8' },
    )
    expect(trace.status).toBe(0)
    expect(trace.stdout).toContain('footing')
    expect(trace.stderr).toContain('/cli/program.ts')
    expect(trace.stderr).not.toMatch(/packages\/(engine|formats|virtual-runner)\/|src\/(store|http|jobs)\//)
    expect(trace.stderr).not.toMatch(/node_modules\/(zod|hono|@hono|kysely|cli-progress)\//)
  })

  test('serves until it is told to stop, and ends well', async () => {
    const child = spawn(process.execPath, [main, 'serve', '--api-only', '--port', '0', '--data', data])
    let said = ''
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        if (said.includes('Ctrl-C')) resolve()
      })
      child.once('exit', () => resolve())
    })
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
    const response = await fetch(`${url}/api/status`)
    expect(response.status).toBe(200)
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    expect(await ended).toBe(exitCodes.done)
  })
})
