import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ImportProgress, StatusDocument } from './documents.generated.ts'
import { queryKeys } from './queries.ts'

/** While an import runs, answers change many times a second; asking again this often is enough. */
const leastMsBetweenRefreshes = 1500

/** Listens to the server's events for as long as the app is open, and asks again for what has changed. */
export function useLiveUpdates(onImportProgress: (progress: ImportProgress) => void) {
  const client = useQueryClient()
  useEffect(() => {
    const events = new EventSource('/api/events')
    let waiting: ReturnType<typeof setTimeout> | undefined
    let hadBroken = false
    const refreshNow = () => {
      clearTimeout(waiting)
      waiting = undefined
      void client.invalidateQueries()
    }
    const refresh = () => {
      waiting ??= setTimeout(refreshNow, leastMsBetweenRefreshes)
    }
    events.addEventListener('answers-changed', refresh)
    events.addEventListener('import-progress', (event) => {
      const { importId, ...progress } = JSON.parse(event.data) as ImportProgress & { importId: string }
      onImportProgress(progress)
      client.setQueryData<StatusDocument>(queryKeys.status, (status) =>
        status === undefined ? undefined : { ...status, import: { importId, progress } },
      )
    })
    events.addEventListener('import-ended', refreshNow)
    events.onerror = () => {
      hadBroken = true
    }
    events.onopen = () => {
      // What was said while the line was broken is lost: ask for everything once.
      if (hadBroken) refresh()
      hadBroken = false
    }
    return () => {
      clearTimeout(waiting)
      events.close()
    }
  }, [client, onImportProgress])
}
