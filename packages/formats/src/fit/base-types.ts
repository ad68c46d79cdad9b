/**
 * The base types of FIT: how wide a stored number is, what it can hold, and which bit pattern says "no
 * value". The "z" types keep 0 for "no value". 64-bit numbers are stepped over: no field that Footing wants
 * has one.
 */

interface BaseType {
  /** The byte that names the type in a definition; its high bit says "more than one byte wide". */
  readonly id: number
  readonly sizeByte: number
  /** The stored number that means "no value"; NaN where the pattern reads as NaN anyway. */
  readonly invalid: number
  readonly lowest: number
  readonly highest: number
}

export const baseTypes = {
  enum: { id: 0x00, sizeByte: 1, invalid: 0xff, lowest: 0, highest: 0xfe },
  sint8: { id: 0x01, sizeByte: 1, invalid: 0x7f, lowest: -0x80, highest: 0x7e },
  uint8: { id: 0x02, sizeByte: 1, invalid: 0xff, lowest: 0, highest: 0xfe },
  sint16: { id: 0x83, sizeByte: 2, invalid: 0x7fff, lowest: -0x8000, highest: 0x7ffe },
  uint16: { id: 0x84, sizeByte: 2, invalid: 0xffff, lowest: 0, highest: 0xfffe },
  sint32: { id: 0x85, sizeByte: 4, invalid: 0x7fff_ffff, lowest: -0x8000_0000, highest: 0x7fff_fffe },
  uint32: { id: 0x86, sizeByte: 4, invalid: 0xffff_ffff, lowest: 0, highest: 0xffff_fffe },
  string: { id: 0x07, sizeByte: 1, invalid: 0, lowest: 1, highest: 0xff },
  float32: { id: 0x88, sizeByte: 4, invalid: Number.NaN, lowest: -Infinity, highest: Infinity },
  float64: { id: 0x89, sizeByte: 8, invalid: Number.NaN, lowest: -Infinity, highest: Infinity },
  uint8z: { id: 0x0a, sizeByte: 1, invalid: 0, lowest: 1, highest: 0xff },
  uint16z: { id: 0x8b, sizeByte: 2, invalid: 0, lowest: 1, highest: 0xffff },
  uint32z: { id: 0x8c, sizeByte: 4, invalid: 0, lowest: 1, highest: 0xffff_ffff },
  byte: { id: 0x0d, sizeByte: 1, invalid: 0xff, lowest: 0, highest: 0xfe },
} as const satisfies Record<string, BaseType>
export type BaseTypeName = keyof typeof baseTypes

/** Where the number of a type lies in the byte that names it; the other bits are flags. */
const typeNumberMask = 0x1f

const namesByTypeNumber: readonly (BaseTypeName | undefined)[] = Array.from(
  { length: typeNumberMask + 1 },
  (_, number) =>
    (Object.keys(baseTypes) as BaseTypeName[]).find(
      (name) => (baseTypes[name].id & typeNumberMask) === number,
    ),
)

/** The base type that a definition's byte names; absent for 64-bit and unknown types. */
export function findBaseType(id: number): BaseTypeName | undefined {
  return namesByTypeNumber[id & typeNumberMask]
}

/** How one number is stored. */
export interface Storage {
  readonly type: BaseTypeName
  readonly littleEndian: boolean
}

/** The stored number at a place, before scale and offset; NaN where it says "no value". */
export function readNumber(view: DataView, at: number, storage: Storage): number {
  const stored = readStored(view, at, storage)
  return stored === baseTypes[storage.type].invalid ? Number.NaN : stored
}

function readStored(view: DataView, at: number, { type, littleEndian }: Storage): number {
  switch (type) {
    case 'sint8':
      return view.getInt8(at)
    case 'sint16':
      return view.getInt16(at, littleEndian)
    case 'uint16':
    case 'uint16z':
      return view.getUint16(at, littleEndian)
    case 'sint32':
      return view.getInt32(at, littleEndian)
    case 'uint32':
    case 'uint32z':
      return view.getUint32(at, littleEndian)
    case 'float32':
      return view.getFloat32(at, littleEndian)
    case 'float64':
      return view.getFloat64(at, littleEndian)
    default:
      return view.getUint8(at)
  }
}

/** What to store for a value: the nearest whole number, or "no value" where the type cannot hold it. */
export function toStored(type: BaseTypeName, unscaled: number): number {
  const { lowest, highest, invalid } = baseTypes[type]
  const stored = Math.round(unscaled)
  return stored >= lowest && stored <= highest ? stored : invalid
}

/** Writes a whole number that the type can hold, little-endian. */
export function writeStored(view: DataView, at: number, type: BaseTypeName, stored: number): void {
  const { sizeByte } = baseTypes[type]
  if (sizeByte === 1) view.setUint8(at, stored)
  else if (sizeByte === 2) view.setUint16(at, stored, true)
  else view.setUint32(at, stored, true)
}
