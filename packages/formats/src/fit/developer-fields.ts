/**
 * Developer fields are columns that an app or a sensor adds to a file, described in the file itself by name
 * and unit. They never overwrite what the watch recorded: each becomes a further channel under its own name.
 * Footing knows two of them, heart rate and running power from a foot pod; these stand in for the watch's own
 * in files in which it has none.
 */

import { type BaseTypeName, findBaseType } from './base-types.ts'
import { type fieldDescriptionMessage, type MessageValues, recordMessage } from './profile.ts'

export interface DeveloperField {
  /** The channel's name: the field's own words, with its unit in brackets where it states one. */
  readonly name: string
  readonly type: BaseTypeName
  readonly scale: number
  readonly shift: number
}

interface KnownMeaning {
  readonly column: 'heartRateBpm' | 'powerW'
  /** The native field of a record that the description may say it stands for. */
  readonly nativeFieldNumber: number
  /** Names under which the field is written where the description names no native field; lower case. */
  readonly names: readonly string[]
}

const knownMeanings: readonly KnownMeaning[] = [
  {
    column: 'heartRateBpm',
    nativeFieldNumber: recordMessage.fields.heartRateBpm.number,
    names: ['heart rate', 'heart_rate', 'heartrate'],
  },
  {
    column: 'powerW',
    nativeFieldNumber: recordMessage.fields.powerW.number,
    names: ['power', 'rp_power', 'rs_power_avg'],
  },
]

type Description = MessageValues<typeof fieldDescriptionMessage>

/** A property of this name would be no property. */
const unusableName = '__proto__'
const longestName = 80

/** The developer fields that a file has described so far. */
export class DeveloperFields {
  readonly #fields = new Map<string, DeveloperField>()
  readonly #keysByName = new Map<string, string>()
  readonly #namesByMeaning = new Map<KnownMeaning['column'], string>()

  describe(values: Description): void {
    const { developerIndex, fieldNumber, baseTypeId } = values
    if (developerIndex === undefined || fieldNumber === undefined || baseTypeId === undefined) return
    const key = `${developerIndex}/${fieldNumber}`
    const type = findBaseType(baseTypeId)
    if (type === undefined || type === 'string') {
      this.#fields.delete(key)
      return
    }
    const name = this.#freeName(toName(values, key), key)
    const { scale, offset: shift = 0 } = values
    this.#fields.set(key, { name, type, scale: scale || 1, shift })
    const column = knownMeanings.find((known) => means(known, values))?.column
    if (column && !this.#namesByMeaning.has(column)) this.#namesByMeaning.set(column, name)
  }

  find(developerIndex: number, fieldNumber: number): DeveloperField | undefined {
    return this.#fields.get(`${developerIndex}/${fieldNumber}`)
  }

  /** The channel that can stand in for a column of the watch's own. */
  findStandIn(column: KnownMeaning['column']): string | undefined {
    return this.#namesByMeaning.get(column)
  }

  /** Two apps may call their fields the same; the later one gets its place behind the name. */
  #freeName(wanted: string, key: string): string {
    const owner = this.#keysByName.get(wanted)
    const name = owner === undefined || owner === key ? wanted : `${wanted} (${key})`
    this.#keysByName.set(name, key)
    return name
  }
}

function toName({ name = '', units }: Description, key: string): string {
  const words = toWords(name)
  if (words === '' || words === unusableName) return `developer field ${key}`
  return units === undefined ? words : `${words} [${toWords(units)}]`
}

/** One line of readable characters. */
function toWords(text: string): string {
  return text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, longestName)
}

function means(known: KnownMeaning, values: Description): boolean {
  const { name, nativeMessageNumber, nativeFieldNumber } = values
  if (nativeMessageNumber !== undefined && nativeMessageNumber !== recordMessage.number) return false
  if (nativeFieldNumber !== undefined) return nativeFieldNumber === known.nativeFieldNumber
  return name !== undefined && known.names.includes(name.trim().toLowerCase())
}
