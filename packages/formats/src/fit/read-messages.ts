/**
 * The walk over the messages of one part. A header byte says whether a definition or a data message follows;
 * data messages are looked up by their local number among the definitions seen so far, and either noted
 * (records), read (single messages) or stepped over.
 */

import type { FitContents } from './fit-contents.ts'
import { fitIssues } from './fit-issues.ts'
import { compileDefinition, type MessagePlan } from './message-plan.ts'
import { fileIdMessage } from './profile.ts'
import { readValues } from './single-values.ts'

const compressedTimestampFlag = 0x80
const definitionFlag = 0x40
const developerFieldsFlag = 0x20
const localNumberMask = 0x0f
const compressedLocalNumberShift = 5
const compressedLocalNumberMask = 0x03
const timeOffsetMask = 0x1f
const localNumbers = 16
const invalidTimestamp = 0xffff_ffff

export interface PartExtent {
  readonly dataFrom: number
  readonly dataTo: number
  /** False where the part breaks off, so that its last message may be cut without being damaged. */
  readonly isComplete: boolean
}

/** Where the contents of a part go. A part that says what it is begins a new file. */
export interface ContentsSource {
  readonly current: () => FitContents
  readonly begin: () => FitContents
}

/** Reads all messages of a part; what is damaged ends it, and everything read until then is kept. */
export function readMessages(view: DataView, part: PartExtent, source: ContentsSource): void {
  const { dataFrom, dataTo, isComplete } = part
  const plans: (MessagePlan | undefined)[] = new Array(localNumbers).fill(undefined)
  let contents = source.current()
  let lastTimestampFitS = Number.NaN
  let at = dataFrom
  while (at < dataTo) {
    const header = view.getUint8(at)
    const isCompressed = (header & compressedTimestampFlag) !== 0
    if (!isCompressed && (header & definitionFlag) !== 0) {
      const hasDeveloperFields = (header & developerFieldsFlag) !== 0
      const definition = compileDefinition(
        view,
        { at: at + 1, to: dataTo, hasDeveloperFields },
        contents.developerFields,
      )
      if (typeof definition === 'string') {
        if (definition === 'damaged' || isComplete) contents.note(fitIssues.damaged(at))
        return
      }
      plans[header & localNumberMask] = definition.plan
      at = definition.next
      continue
    }
    const local = isCompressed
      ? (header >> compressedLocalNumberShift) & compressedLocalNumberMask
      : header & localNumberMask
    const plan = plans[local]
    if (plan === undefined) {
      contents.note(fitIssues.damaged(at))
      return
    }
    const body = at + 1
    const next = body + plan.sizeByte
    if (next > dataTo) {
      if (isComplete) contents.note(fitIssues.damaged(at))
      return
    }
    let timestampFitS = Number.NaN
    if (plan.timestampOffsetByte >= 0) {
      const stored = view.getUint32(body + plan.timestampOffsetByte, plan.littleEndian)
      if (stored !== invalidTimestamp) {
        timestampFitS = stored
        lastTimestampFitS = stored
      }
    } else if (isCompressed) {
      timestampFitS = lastTimestampFitS + ((header - lastTimestampFitS) & timeOffsetMask)
      lastTimestampFitS = timestampFitS
    }
    if (plan.role === 'record') {
      contents.addRecord(plan, body, timestampFitS)
    } else if (plan.intervals !== undefined) {
      contents.addIntervals(view, plan.intervals, body)
    } else if (plan.role === 'single') {
      if (plan.messageNumber === fileIdMessage.number && contents.hasFileId) contents = source.begin()
      contents.addSingle(plan.messageNumber, readValues(view, body, plan), body)
    }
    at = next
  }
}
