import type { AthleteId, PreparedImport, Store } from '../ports/store.ts'

/** A batch is saved when it holds this much, in one transaction. */
const batchActivityCount = 40
const batchSizeByte = 16 * 2 ** 20

/** Collects what is to be kept and saves it in batches, one being saved while the next is being made. */
export interface ImportBatch {
  add(imported: PreparedImport): Promise<void>
  /** Saves the rest; afterwards everything is kept. */
  finish(): Promise<void>
}

export function createImportBatch(options: {
  readonly store: Store
  readonly athleteId: AthleteId
  readonly onSaved: () => void
}): ImportBatch {
  const { store, athleteId, onSaved } = options
  let collected: PreparedImport[] = []
  let collectedByte = 0
  let collectedActivityCount = 0
  let saving: Promise<void> = Promise.resolve()

  async function startSaving(): Promise<void> {
    await saving
    if (collected.length === 0) return
    const batch = collected
    collected = []
    collectedByte = 0
    collectedActivityCount = 0
    saving = store.saveImports(athleteId, batch).then(onSaved)
    // Met at the next `await saving`; without this a failure would end the process before.
    saving.catch(() => {})
  }

  return {
    async add(imported) {
      collected.push(imported)
      collectedByte += imported.file.bytes.length
      collectedActivityCount += imported.activities.length
      if (collectedActivityCount >= batchActivityCount || collectedByte >= batchSizeByte) await startSaving()
    },
    async finish() {
      await startSaving()
      await saving
    },
  }
}
