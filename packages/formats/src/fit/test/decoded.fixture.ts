/** What the reader makes of bytes that a test wrote. */

import type { RawActivity } from '@footing/engine'
import type { DecodedFile } from '../../decoded-file.ts'
import { decodeFit } from '../decode-fit.ts'

/** The decoded file; bytes that cannot be read at all are a fault of the test. */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const result = decodeFit(bytes)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/** The one activity that the bytes must hold. */
export function onlyActivity(bytes: Uint8Array): RawActivity {
  const [activity, ...others] = decodeFile(bytes).activities
  if (activity === undefined || others.length > 0) throw new Error('not exactly one activity')
  return activity
}

/** The codes of the issues that the reader raised with the file as a whole. */
export function issueCodes(bytes: Uint8Array): readonly string[] {
  return decodeFile(bytes).issues.map(({ code }) => code)
}
