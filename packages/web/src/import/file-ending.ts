/** ".json", ".fit.gz", or "without an ending": how a file's name ends, in small letters. */
export function fileEnding(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  const ending = /\.[^.]+(?:\.gz)?$/i.exec(name)?.[0]
  return ending === undefined ? 'without an ending' : ending.toLowerCase()
}
