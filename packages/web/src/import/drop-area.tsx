import { useRef } from 'react'
import { filesOfInput } from './dropped-files.ts'
import { importFiles } from './import-session.ts'

/** Where to drop a zip, a folder or files, with buttons that do the same. The drop itself is caught by the window. */
export function DropArea() {
  const filesRef = useRef<HTMLInputElement>(null)
  const folderRef = useRef<HTMLInputElement>(null)
  const pick = (input: HTMLInputElement) => {
    if (input.files !== null && input.files.length > 0)
      void importFiles(Promise.resolve(filesOfInput(input.files)))
    input.value = ''
  }
  return (
    <div className="drop-area">
      <p className="drop-title">Drop a zip, a folder or files here</p>
      <p className="soft">
        The archive that Strava, Garmin or another service gave you, or a folder of .fit, .tcx or .gpx files.
      </p>
      <p className="buttons">
        <button type="button" className="is-main" onClick={() => filesRef.current?.click()}>
          Choose files
        </button>
        <button type="button" onClick={() => folderRef.current?.click()}>
          Choose a folder
        </button>
      </p>
      <input
        ref={filesRef}
        type="file"
        multiple
        hidden
        aria-label="Files to import"
        onChange={(event) => pick(event.currentTarget)}
      />
      <input
        ref={folderRef}
        type="file"
        multiple
        hidden
        webkitdirectory=""
        aria-label="Folder to import"
        onChange={(event) => pick(event.currentTarget)}
      />
    </div>
  )
}
