/** Reads the values of a message that comes a few at a time: sessions, laps, events, devices. */

import { baseTypes, readNumber } from './base-types.ts'
import type { MessagePlan, ValueStep } from './message-plan.ts'

export type Values = Readonly<Record<string, number | string | readonly number[]>>

const text = new TextDecoder()

/** The values of the data message whose fields begin at a place; fields that say "no value" are absent. */
export function readValues(view: DataView, at: number, plan: MessagePlan): Values {
  const values: Record<string, number | string | readonly number[]> = {}
  for (const step of plan.valueSteps) {
    const value = readValue(view, at + step.offsetByte, step)
    if (value !== undefined) values[step.key] = value
  }
  return values
}

function readValue(view: DataView, at: number, step: ValueStep): number | string | number[] | undefined {
  switch (step.shape) {
    case 'text':
      return readText(view, at, step.sizeByte) || undefined
    case 'bytes':
      return readBytes(view, at, step.sizeByte)
    case 'numbers':
      return readNumbers(view, at, step)
    case 'number': {
      const stored = readNumber(view, at, step)
      return Number.isFinite(stored) ? stored / step.scale - step.shift : undefined
    }
  }
}

/** The numbers of an array field up to its first "no value"; absent where there is none. */
function readNumbers(view: DataView, at: number, step: ValueStep): number[] | undefined {
  const numbers: number[] = []
  const { sizeByte } = baseTypes[step.type]
  for (let place = 0; place + sizeByte <= step.sizeByte; place += sizeByte) {
    const stored = readNumber(view, at + place, step)
    if (!Number.isFinite(stored)) break
    numbers.push(stored / step.scale - step.shift)
  }
  return numbers.length > 0 ? numbers : undefined
}

/** Bytes that are a packed whole, where 255 is not "no value" unless all of them are. */
function readBytes(view: DataView, at: number, sizeByte: number): number[] | undefined {
  const bytes = Array.from({ length: sizeByte }, (_, index) => view.getUint8(at + index))
  return bytes.some((byte) => byte !== baseTypes.byte.invalid) ? bytes : undefined
}

function readText(view: DataView, at: number, sizeByte: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, sizeByte)
  const end = bytes.indexOf(0)
  return text.decode(end < 0 ? bytes : bytes.subarray(0, end)).trim()
}
