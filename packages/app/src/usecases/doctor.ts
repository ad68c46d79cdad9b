import type { Failure } from '@footing/engine'
import type { Clock } from '../ports/clock.ts'
import type { Machine } from '../ports/machine.ts'
import type { Store } from '../ports/store.ts'
import { findShownAthlete } from './athletes.ts'
import type { DoctorCheck, DoctorDocument } from './documents/house-documents.ts'
import { factsVersionOf } from './values-in-force.ts'

const oldestNodeMajor = 24
const spaceForTroubleByte = 100 * 2 ** 20
const spaceForAttentionByte = 2 ** 30
const bytePerGigabyte = 10 ** 9
/** No machine with a set clock is older than this program. */
const earliestToday = '2026-01-01'

export interface DoctorOptions {
  readonly dataFolder: string
  readonly clock: Clock
  readonly machine: Machine
  /** The store, or why it cannot be opened. */
  readonly store:
    | { readonly ok: true; readonly value: Store }
    | { readonly ok: false; readonly error: Failure }
}

/** Looks at everything that Footing needs to be well, and says what is not. */
export async function examine(options: DoctorOptions): Promise<DoctorDocument> {
  const { dataFolder, clock, machine, store } = options
  const checks: DoctorCheck[] = [
    nodeCheck(machine.nodeVersion),
    await folderCheck(dataFolder, machine),
    await spaceCheck(machine),
    clockCheck(clock),
    ...(store.ok
      ? await storeChecks(store.value, clock)
      : [{ code: 'store', standing: 'trouble' as const, sentence: store.error.sentence }]),
  ]
  return {
    schema: 'footing.doctor/1',
    isWell: checks.every((check) => check.standing !== 'trouble'),
    checks,
  }
}

function nodeCheck(nodeVersion: string): DoctorCheck {
  const major = Number(nodeVersion.replace(/^v/, '').split('.')[0])
  return major >= oldestNodeMajor
    ? { code: 'node', standing: 'well', sentence: `Node ${nodeVersion} is new enough.` }
    : {
        code: 'node',
        standing: 'trouble',
        sentence: `Node ${nodeVersion} is too old: Footing needs ${oldestNodeMajor} or newer.`,
      }
}

async function folderCheck(dataFolder: string, machine: Machine): Promise<DoctorCheck> {
  return (await machine.canWriteData())
    ? { code: 'data-folder', standing: 'well', sentence: `Your data are in ${dataFolder}.` }
    : {
        code: 'data-folder',
        standing: 'trouble',
        sentence: `Footing cannot write to ${dataFolder}. Check that it belongs to you, or choose another with --data.`,
      }
}

async function spaceCheck(machine: Machine): Promise<DoctorCheck> {
  const freeByte = await machine.freeSpaceByte()
  if (freeByte === undefined) {
    return {
      code: 'disk-space',
      standing: 'attention',
      sentence: 'The system does not say how much space is left on the disk.',
    }
  }
  const sentence = `${(freeByte / bytePerGigabyte).toFixed(1)} GB are free on the disk of your data.`
  if (freeByte < spaceForTroubleByte) {
    return { code: 'disk-space', standing: 'trouble', sentence: `${sentence} An import may not fit.` }
  }
  return {
    code: 'disk-space',
    standing: freeByte < spaceForAttentionByte ? 'attention' : 'well',
    sentence,
  }
}

function clockCheck(clock: Clock): DoctorCheck {
  const today = clock.today()
  if (clock.isTodayGiven) {
    return { code: 'clock', standing: 'attention', sentence: `Today was set to ${today} by hand.` }
  }
  return today < earliestToday
    ? {
        code: 'clock',
        standing: 'trouble',
        sentence: `The machine says that today is ${today}. Set its clock: every answer depends on the day.`,
      }
    : { code: 'clock', standing: 'well', sentence: `Today is ${today}.` }
}

async function storeChecks(store: Store, clock: Clock): Promise<readonly DoctorCheck[]> {
  const { schemaVersion, complaints } = await store.checkHealth()
  const athleteId = await findShownAthlete(store)
  const factsVersion = factsVersionOf(await store.listProposalOverrides(athleteId))
  const stale = await store.listStaleRuns(athleteId, factsVersion)
  const activities = await store.listActivities(athleteId)
  const today = clock.today()
  const later = activities.filter((activity) => activity.localDate > today)
  return [
    complaints.length === 0
      ? {
          code: 'store',
          standing: 'well',
          sentence: `The store is sound (schema ${schemaVersion}, ${activities.length} activities).`,
        }
      : { code: 'store', standing: 'trouble', sentence: `The store complains: ${complaints.join(' ')}` },
    stale.length === 0
      ? { code: 'facts', standing: 'well', sentence: 'Every run is worked out with this version.' }
      : {
          code: 'facts',
          standing: 'attention',
          sentence: `${stale.length} runs were worked out with another version; the next answer works them out again.`,
        },
    later.length === 0
      ? { code: 'dates', standing: 'well', sentence: 'No activity is dated after today.' }
      : {
          code: 'dates',
          standing: 'attention',
          sentence: `${later.length} activities are dated after today, the last ${later.at(-1)?.localDate ?? ''}; they take no part until then.`,
        },
  ]
}
