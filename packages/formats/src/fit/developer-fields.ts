/**
 * Developer fields are columns that an app or a sensor adds to a file, described in the file itself by name
 * and unit. They never overwrite what the watch recorded. Footing knows two of them: heart rate, and running
 * power from a foot pod, each for files in which the watch has none of its own.
 */

import { type BaseTypeName, findBaseType } from './base-types.ts'
import { type fieldDescriptionMessage, type MessageValues, recordMessage } from './profile.ts'
import type { ColumnName } from './record-sources.ts'

export interface DeveloperField {
  readonly column: ColumnName
  readonly type: BaseTypeName
  readonly scale: number
  readonly shift: number
}

interface KnownMeaning {
  readonly column: ColumnName
  /** The native field of a record that the description may say it stands for. */
  readonly nativeFieldNumber: number
  /** Names under which the field is written where the description names no native field; lower case. */
  readonly names: readonly string[]
}

const knownMeanings: readonly KnownMeaning[] = [
  {
    column: 'developerHeartRateBpm',
    nativeFieldNumber: recordMessage.fields.heartRateBpm.number,
    names: ['heart rate', 'heart_rate', 'heartrate'],
  },
  {
    column: 'developerPowerW',
    nativeFieldNumber: recordMessage.fields.powerW.number,
    names: ['power', 'rp_power', 'rs_power_avg'],
  },
]

/** The developer fields that a file has described so far and whose meaning is known. */
export class DeveloperFields {
  readonly #fields = new Map<string, DeveloperField>()

  describe(values: MessageValues<typeof fieldDescriptionMessage>): void {
    const { developerIndex, fieldNumber, baseTypeId } = values
    if (developerIndex === undefined || fieldNumber === undefined || baseTypeId === undefined) return
    const key = keyOf(developerIndex, fieldNumber)
    const type = findBaseType(baseTypeId)
    const meaning = knownMeanings.find((known) => means(known, values))
    if (meaning && type && type !== 'string') {
      const { scale, offset: shift = 0 } = values
      this.#fields.set(key, { column: meaning.column, type, scale: scale || 1, shift })
    } else this.#fields.delete(key)
  }

  find(developerIndex: number, fieldNumber: number): DeveloperField | undefined {
    return this.#fields.get(keyOf(developerIndex, fieldNumber))
  }
}

function keyOf(developerIndex: number, fieldNumber: number): string {
  return `${developerIndex}/${fieldNumber}`
}

function means(known: KnownMeaning, values: MessageValues<typeof fieldDescriptionMessage>): boolean {
  const { name, nativeMessageNumber, nativeFieldNumber } = values
  if (nativeMessageNumber !== undefined && nativeMessageNumber !== recordMessage.number) return false
  if (nativeFieldNumber !== undefined) return nativeFieldNumber === known.nativeFieldNumber
  return name !== undefined && known.names.includes(name.trim().toLowerCase())
}
