import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { filesOfDrop } from './dropped-files.ts'
import { importFiles } from './import-session.ts'

/** Files may be dropped anywhere in the window. True while some are held over it. */
export function useWindowDrop(): boolean {
  const [, navigate] = useLocation()
  const [isHeld, setIsHeld] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return
      // Without this the browser would leave the app and open the file.
      event.preventDefault()
      setIsHeld(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsHeld(false)
    }
    const drop = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return
      event.preventDefault()
      setIsHeld(false)
      void importFiles(filesOfDrop(event.dataTransfer.items))
      navigate('/import')
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [navigate])
  return isHeld
}
