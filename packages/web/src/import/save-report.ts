import type { ImportDocument } from '../api/documents.generated.ts'

/** Hands the whole report to the browser as a file, in the documented form of `footing.import/1`. */
export function saveReport(report: ImportDocument): void {
  const blob = new Blob([JSON.stringify(report, undefined, 2)], { type: 'application/json' })
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = 'footing-import.json'
  link.click()
  URL.revokeObjectURL(url)
}
