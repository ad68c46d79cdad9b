/**
 * A definition message says how the fields of the data messages after it are laid out. It is compiled once
 * into a plan that names only the fields Footing wants, with their place, storage, scale and offset; every
 * data message is then a single look at its plan, and an unwanted one a single step of its size.
 */

import { baseTypes, findBaseType } from './base-types.ts'
import { beatIntervalsMessage } from './beat-profile.ts'
import type { ColumnPlace } from './column-codec.ts'
import type { DeveloperField, DeveloperFields } from './developer-fields.ts'
import { type FieldProfile, recordMessage, timestampFieldNumber } from './profile.ts'
import { type ColumnName, extraSources, mostExtraChannels, recordSources } from './record-sources.ts'
import { singleMessages } from './single-messages.ts'

interface ColumnStep extends ColumnPlace {
  readonly column: ColumnName
}

interface ExtraStep extends ColumnPlace {
  readonly name: string
}

/** Where the intervals of a message of beats lie. */
export interface IntervalsPlace extends ColumnPlace {
  readonly count: number
}

export interface ValueStep extends ColumnPlace {
  readonly key: string
  readonly sizeByte: number
  readonly shape: 'number' | 'numbers' | 'bytes' | 'text'
}

export interface MessagePlan {
  readonly messageNumber: number
  readonly role: 'skip' | 'record' | 'beats' | 'single'
  readonly sizeByte: number
  readonly littleEndian: boolean
  /** -1 where the message has no full timestamp. */
  readonly timestampOffsetByte: number
  /** Where a record's compressed speed and distance lie; -1 where it has none. */
  readonly speedDistanceOffsetByte: number
  /** What to read from a record, the most trusted source of each column last. */
  readonly columnSteps: readonly ColumnStep[]
  /** The same for the channels that are kept beside the columns, developers' fields among them. */
  readonly extraSteps: readonly ExtraStep[]
  readonly intervals: IntervalsPlace | undefined
  readonly valueSteps: readonly ValueStep[]
}

interface FieldLayout {
  readonly number: number
  readonly sizeByte: number
  readonly baseTypeId: number
  readonly offsetByte: number
}

interface DeveloperFieldLayout {
  readonly description: DeveloperField | undefined
  readonly sizeByte: number
  readonly offsetByte: number
}

interface Layout {
  readonly messageNumber: number
  readonly littleEndian: boolean
  readonly fields: readonly FieldLayout[]
  readonly developerFields: readonly DeveloperFieldLayout[]
  readonly sizeByte: number
}

const fixedPartByte = 5
const fieldByte = 3
const bigEndian = 1
const compressedSpeedDistanceByte = 3

export interface DefinitionPlace {
  readonly at: number
  readonly to: number
  readonly hasDeveloperFields: boolean
}

/** Compiles the definition at a place; 'cut' where it runs past the end, 'damaged' where it cannot be one. */
export function compileDefinition(
  view: DataView,
  place: DefinitionPlace,
  developerFields: DeveloperFields,
): { readonly plan: MessagePlan; readonly next: number } | 'cut' | 'damaged' {
  const { at, to, hasDeveloperFields } = place
  if (at + fixedPartByte > to) return 'cut'
  const architecture = view.getUint8(at + 1)
  if (architecture > bigEndian) return 'damaged'
  const littleEndian = architecture !== bigEndian
  const fieldCount = view.getUint8(at + 4)
  const fieldsEnd = at + fixedPartByte + fieldCount * fieldByte
  if (fieldsEnd + (hasDeveloperFields ? 1 : 0) > to) return 'cut'
  const fields: FieldLayout[] = []
  let sizeByte = 0
  for (let fieldAt = at + fixedPartByte; fieldAt < fieldsEnd; fieldAt += fieldByte) {
    const field = {
      number: view.getUint8(fieldAt),
      sizeByte: view.getUint8(fieldAt + 1),
      baseTypeId: view.getUint8(fieldAt + 2),
      offsetByte: sizeByte,
    }
    fields.push(field)
    sizeByte += field.sizeByte
  }
  const developerLayouts: DeveloperFieldLayout[] = []
  let next = fieldsEnd
  if (hasDeveloperFields) {
    next += 1 + view.getUint8(fieldsEnd) * fieldByte
    if (next > to) return 'cut'
    for (let fieldAt = fieldsEnd + 1; fieldAt < next; fieldAt += fieldByte) {
      const field = {
        description: developerFields.find(view.getUint8(fieldAt + 2), view.getUint8(fieldAt)),
        sizeByte: view.getUint8(fieldAt + 1),
        offsetByte: sizeByte,
      }
      developerLayouts.push(field)
      sizeByte += field.sizeByte
    }
  }
  const messageNumber = view.getUint16(at + 2, littleEndian)
  const plan = toPlan({ messageNumber, littleEndian, fields, developerFields: developerLayouts, sizeByte })
  return { plan, next }
}

function toPlan(layout: Layout): MessagePlan {
  const { messageNumber, littleEndian, sizeByte } = layout
  const isRecord = messageNumber === recordMessage.number
  const intervals = messageNumber === beatIntervalsMessage.number ? toIntervals(layout) : undefined
  const valueSteps = toValueSteps(layout)
  const { compressedSpeedDistance } = recordMessage.fields
  return {
    messageNumber,
    role: isRecord ? 'record' : intervals ? 'beats' : valueSteps.length > 0 ? 'single' : 'skip',
    sizeByte,
    littleEndian,
    timestampOffsetByte: findOffset(layout, timestampFieldNumber, baseTypes.uint32.sizeByte),
    speedDistanceOffsetByte: isRecord
      ? findOffset(layout, compressedSpeedDistance.number, compressedSpeedDistanceByte)
      : -1,
    columnSteps: isRecord ? toColumnSteps(layout) : [],
    extraSteps: isRecord ? toExtraSteps(layout) : [],
    intervals,
    valueSteps,
  }
}

/** Where a field of exactly this size lies; -1 where there is none. */
function findOffset({ fields }: Layout, number: number, sizeByte: number): number {
  return fields.find((field) => field.number === number && field.sizeByte === sizeByte)?.offsetByte ?? -1
}

function toColumnSteps(layout: Layout): readonly ColumnStep[] {
  return recordSources.flatMap(({ field, column }) => {
    const place = toPlace(layout, recordMessage.fields[field])
    return place ? { column, ...place } : []
  })
}

function toExtraSteps(layout: Layout): readonly ExtraStep[] {
  const native = extraSources.flatMap(({ field, name }) => {
    const place = toPlace(layout, recordMessage.fields[field])
    return place ? { name, ...place } : []
  })
  const { littleEndian } = layout
  const developer = layout.developerFields.flatMap(({ description, sizeByte, offsetByte }) => {
    if (!description || sizeByte < baseTypes[description.type].sizeByte) return []
    const { name, type, scale, shift } = description
    return { name, type, littleEndian, offsetByte, scale, shift }
  })
  return [...native, ...developer].slice(0, mostExtraChannels)
}

/** Where a message keeps the first number of a field, stored as the message itself defines it. */
function toPlace({ fields, littleEndian }: Layout, profile: FieldProfile): ColumnPlace | undefined {
  const layout = fields.find(({ number }) => number === profile.number)
  const type = layout && findBaseType(layout.baseTypeId)
  if (!layout || !type || type === 'string' || layout.sizeByte < baseTypes[type].sizeByte) return undefined
  const { scale = 1, offset: shift = 0 } = profile
  return { type, littleEndian, offsetByte: layout.offsetByte, scale, shift }
}

function toIntervals(layout: Layout): IntervalsPlace | undefined {
  const { intervalS } = beatIntervalsMessage.fields
  const place = toPlace(layout, intervalS)
  const field = layout.fields.find(({ number }) => number === intervalS.number)
  return place && field && { ...place, count: Math.floor(field.sizeByte / baseTypes[place.type].sizeByte) }
}

interface KeyedField {
  readonly key: string
  readonly profile: FieldProfile
}

const singleFields: ReadonlyMap<number, ReadonlyMap<number, KeyedField>> = new Map(
  singleMessages.map((message) => [
    message.number,
    new Map(Object.entries(message.fields).map(([key, profile]) => [profile.number, { key, profile }])),
  ]),
)

function toValueSteps({ messageNumber, fields, littleEndian }: Layout): readonly ValueStep[] {
  const wanted = singleFields.get(messageNumber)
  if (!wanted) return []
  const steps: ValueStep[] = []
  for (const { number, sizeByte, baseTypeId, offsetByte } of fields) {
    const field = wanted.get(number)
    const type = findBaseType(baseTypeId)
    if (!field || !type || sizeByte < baseTypes[type].sizeByte) continue
    const { key, profile } = field
    if ((profile.type === 'string') !== (type === 'string')) continue
    const { scale = 1, offset: shift = 0 } = profile
    steps.push({ key, type, littleEndian, offsetByte, sizeByte, scale, shift, shape: shapeOf(profile) })
  }
  return steps
}

function shapeOf(profile: FieldProfile): ValueStep['shape'] {
  if (profile.type === 'string') return 'text'
  if (!profile.isArray) return 'number'
  return profile.type === 'byte' ? 'bytes' : 'numbers'
}
