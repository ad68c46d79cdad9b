import { useSyncExternalStore } from 'react'
import { type ImportSession, importSession, onImportSession } from './import-session.ts'

export function useImportSession(): ImportSession {
  return useSyncExternalStore(onImportSession, importSession)
}
