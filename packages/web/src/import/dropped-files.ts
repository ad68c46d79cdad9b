/** A file with the path it had inside what was dropped or chosen. */
export interface GivenFile {
  readonly path: string
  readonly file: File
}

/**
 * All files of a drop, folders read to their bottom. Must be called while the drop event is being handled: the
 * browser takes the list away afterwards.
 */
export function filesOfDrop(items: DataTransferItemList): Promise<readonly GivenFile[]> {
  const roots = [...items]
    .filter((item) => item.kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  return filesOfRoots(roots)
}

/** Files chosen with a file input; a folder input gives each its path. */
export function filesOfInput(files: FileList): readonly GivenFile[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }))
}

interface DropRoot {
  readonly entry: FileSystemEntry | null
  readonly file: File | null
}

async function filesOfRoots(roots: readonly DropRoot[]): Promise<readonly GivenFile[]> {
  const found: GivenFile[] = []
  for (const { entry, file } of roots) {
    if (entry !== null) found.push(...(await filesUnder(entry, '')))
    else if (file !== null) found.push({ path: file.name, file })
  }
  return found
}

async function filesUnder(root: FileSystemEntry, folder: string): Promise<readonly GivenFile[]> {
  // A list of what is still to be read instead of recursion: a folder may be deep.
  const found: GivenFile[] = []
  const waiting: { entry: FileSystemEntry; folder: string }[] = [{ entry: root, folder }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const path = `${next.folder}${next.entry.name}`
    if (isFile(next.entry)) {
      found.push({ path, file: await fileOf(next.entry) })
    } else if (isFolder(next.entry)) {
      for (const entry of await entriesOf(next.entry)) waiting.push({ entry, folder: `${path}/` })
    }
  }
  return found
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    // A reader hands out a hundred at a time and nothing when it is done.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}
