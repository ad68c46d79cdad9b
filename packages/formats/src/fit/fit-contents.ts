/** What one FIT file holds, as far as Footing wants it: its single messages and where its records lie. */

import type { Issue } from '@footing/engine'
import { DeveloperFields } from './developer-fields.ts'
import { fitIssues } from './fit-issues.ts'
import { IntervalRows } from './interval-rows.ts'
import type { IntervalsPlace, MessagePlan } from './message-plan.ts'
import { fieldDescriptionMessage, fileIdMessage, type MessageProfile, type MessageValues } from './profile.ts'
import { RecordRows } from './record-rows.ts'
import type { Values } from './single-values.ts'

/** More single messages than any activity has. Bounds the memory that a hostile file can claim. */
const mostSingleMessages = 50_000

export class FitContents {
  readonly rows = new RecordRows()
  readonly intervals = new IntervalRows()
  readonly developerFields = new DeveloperFields()
  readonly #singles = new Map<number, Values[]>()
  readonly #issues = new Map<string, Issue>()
  #singleCount = 0
  #isOverfull = false

  /** True once the file has said what it is. */
  get hasFileId(): boolean {
    return this.#singles.has(fileIdMessage.number)
  }

  get issues(): readonly Issue[] {
    return [...this.#issues.values()]
  }

  /** Notes an issue, once for each code. */
  note(issue: Issue): void {
    if (!this.#issues.has(issue.code)) this.#issues.set(issue.code, issue)
  }

  /** Notes where a record lies; its time is NaN where it has none. */
  addRecord(plan: MessagePlan, place: number, timeFitS: number): void {
    if (!this.rows.isFull) this.rows.add(plan, place, timeFitS)
    else if (!this.#isOverfull) {
      this.#isOverfull = true
      this.note(fitIssues.tooManySamples(place))
    }
  }

  /** Reads the intervals of a message of beats. */
  addIntervals(view: DataView, place: IntervalsPlace, at: number): void {
    if (this.intervals.isFull) this.note(fitIssues.tooManySamples(at))
    else this.intervals.add(view, at, { place, rowsBefore: this.rows.count })
  }

  addSingle(messageNumber: number, values: Values, byteOffset: number): void {
    if (this.#singleCount >= mostSingleMessages) {
      if (this.#singleCount++ === mostSingleMessages) this.note(fitIssues.tooManyMessages(byteOffset))
      return
    }
    this.#singleCount += 1
    const before = this.#singles.get(messageNumber)
    if (before) before.push(values)
    else this.#singles.set(messageNumber, [values])
    if (messageNumber === fieldDescriptionMessage.number) this.developerFields.describe(values)
  }

  /** All messages of one kind, in file order. Their keys come from that kind's own table of fields. */
  all<M extends MessageProfile>(message: M): readonly MessageValues<M>[] {
    return (this.#singles.get(message.number) ?? []) as unknown as readonly MessageValues<M>[]
  }

  /** The first message of a kind, or one without any field. */
  first<M extends MessageProfile>(message: M): MessageValues<M> {
    return this.all(message)[0] ?? ({} as MessageValues<M>)
  }
}
