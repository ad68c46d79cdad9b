import type { Issue, Result } from '@footing/engine'

/** One file of an export, from its zip or from the folder that it was unpacked to. */
export interface AppleHealthFile {
  /** With forward slashes, such as "apple_health_export/workout-routes/route_2024-05-05_8.02am.gpx". */
  readonly path: string
  /** What reading noticed; complete once the content has been read. */
  readonly issues: readonly Issue[]
  /** The content piece by piece; each piece may be used until the next one is asked for. */
  openStream(): Promise<Result<AsyncIterable<Uint8Array>>>
  /** The whole content. */
  read(): Promise<Result<Uint8Array>>
}

const routeFolder = 'workout-routes/'

/** The language of the phone names the file; its folder and the end of its brother's name do not change. */
const exportNames = /^(export|exportieren|exporter|exportar|exportación|exportação|esporta|exporteren)\.xml$/i

/**
 * Whether a path looks like the main file of an Apple Health export, "apple_health_export/export.xml" or the
 * same in another language. The clinical document beside it is not.
 */
export function isAppleHealthExport(path: string): boolean {
  if (/_cda\.xml$/i.test(path)) return false
  const slash = path.lastIndexOf('/')
  if (/(^|\/)apple_health_export$/i.test(path.slice(0, Math.max(0, slash)))) return /\.xml$/i.test(path)
  return exportNames.test(path.slice(slash + 1))
}

/** Whether a path looks like a part of such an export that belongs to its main file: a route, an ECG, the CDA. */
export function isAppleHealthPart(path: string): boolean {
  return (
    /(^|\/)workout-routes\/[^/]+\.gpx$/i.test(path) ||
    /(^|\/)apple_health_export\/(electrocardiograms|clinical-records|workout-routes)\//i.test(path) ||
    /_cda\.xml$/i.test(path)
  )
}

/** Whether the first few hundred bytes of a file are those of an export's main file, whatever its name. */
export function beginsAppleHealthExport(start: Uint8Array): boolean {
  return /<!DOCTYPE\s+HealthData\b|<HealthData\b/.test(new TextDecoder('latin1').decode(start))
}

/** The folder of a path, ending in a slash; empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

/** What a route is found by: the folder of its export, then its own path as the export refers to it. */
export function routeKey(exportFolder: string, reference: string): string {
  return (exportFolder + reference.replaceAll('\\', '/').replace(/^\/+/, '')).toLowerCase()
}

export function isRoute(path: string): boolean {
  return path.toLowerCase().includes(routeFolder) && /\.gpx$/i.test(path)
}
