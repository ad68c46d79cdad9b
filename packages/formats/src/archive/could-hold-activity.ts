import { isExportName } from '../exports/export-kinds.ts'

/** Endings of files that a runner's export holds in plenty and that never are activities. */
const otherEndings = new Set(
  (
    'csv json jsonl html htm xml txt md pdf rtf doc docx xls xlsx ods log ini plist css js map sqlite db ' +
    'jpg jpeg png gif bmp tif tiff webp heic heif svg ico mp4 mov avi mkv webm m4v 3gp mp3 m4a wav aac ' +
    'kml kmz geojson rar 7z tar bz2 xz zst exe dll dmg apk'
  ).split(' '),
)

/** Folders and files that operating systems leave behind. */
export function isLeftover(path: string): boolean {
  return path
    .split('/')
    .some((part) => part === '__MACOSX' || (part.startsWith('.') && part !== '.' && part !== '..'))
}

/**
 * Whether a file of this name is worth opening: one that ends like an activity or an archive, or in a way
 * we do not know, for watches and exports invent endings; of tables and JSON files only those that an export
 * is known to call so. Its content decides in the end.
 */
export function couldHoldActivity(path: string): boolean {
  if (isLeftover(path)) return false
  const fileName = path.slice(path.lastIndexOf('/') + 1)
  const dot = fileName.lastIndexOf('.')
  return dot === -1 || !otherEndings.has(fileName.slice(dot + 1).toLowerCase()) || isExportName(fileName)
}
