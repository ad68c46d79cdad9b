import type { AthleteId, NewImport, Store } from '../ports/store.ts'

/** A batch is saved when it holds this much, in one transaction. */
const batchActivityCount = 40
const batchSizeByte = 16 * 2 ** 20

/** Collects what is to be kept and saves it in batches, one being saved while the next is being made. */
export interface ImportBatch {
  add(imported: NewImport): Promise<void>
  /** The import with this content that waits to be saved. */
  findWaiting(contentHash: string): NewImport | undefined
  /** Saves the rest; afterwards everything is kept. */
  finish(): Promise<void>
}

export function createImportBatch(options: {
  readonly store: Store
  readonly athleteId: AthleteId
  readonly onSaved: () => void
}): ImportBatch {
  const { store, athleteId, onSaved } = options
  let collected: NewImport[] = []
  let collectedByte = 0
  let collectedActivityCount = 0
  let inSaving: readonly NewImport[] = []
  let saving: Promise<void> = Promise.resolve()

  async function startSaving(): Promise<void> {
    await saving
    if (collected.length === 0) return
    inSaving = collected
    collected = []
    collectedByte = 0
    collectedActivityCount = 0
    saving = store.saveImports(athleteId, inSaving).then(() => {
      inSaving = []
      onSaved()
    })
    // Met at the next `await saving`; without this a failure would end the process before.
    saving.catch(() => {})
  }

  return {
    async add(imported) {
      collected.push(imported)
      collectedByte += imported.original.bytes.length
      collectedActivityCount += imported.activities.length
      if (collectedActivityCount >= batchActivityCount || collectedByte >= batchSizeByte) await startSaving()
    },
    findWaiting: (contentHash) =>
      [...inSaving, ...collected].find((imported) => imported.original.contentHash === contentHash),
    async finish() {
      await startSaving()
      await saving
    },
  }
}
