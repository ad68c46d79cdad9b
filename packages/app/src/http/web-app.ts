/** Serves the built browser app. The addresses of its pages all give the one page; the rest are files. */

import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Api } from './api-services.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
}

/** The page loads nothing from elsewhere and nobody may frame it. Styles in line are what chart libraries set. */
const pagePolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Names with a hash of the content in them never change what they hold. */
const unchangingFolder = `${sep}assets${sep}`

/** A file of the app, or undefined where there is none or the path leaves the folder. */
async function findFile(folder: string, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const file = normalize(join(folder, path))
  if (!file.startsWith(folder + sep) || path.includes('\0')) return undefined
  try {
    return await readFile(file)
  } catch {
    return undefined
  }
}

export function addWebApp(api: Api, folder: string): void {
  api.get('*', async (context) => {
    let path: string
    try {
      path = normalize(decodeURIComponent(context.req.path))
    } catch {
      return context.notFound()
    }
    context.header('X-Content-Type-Options', 'nosniff')
    context.header('Referrer-Policy', 'no-referrer')
    context.header('Content-Security-Policy', pagePolicy)
    const file = extname(path) === '' ? undefined : await findFile(folder, path)
    if (file !== undefined) {
      const isUnchanging = path.startsWith(unchangingFolder)
      context.header('Cache-Control', isUnchanging ? 'public, max-age=31536000, immutable' : 'no-cache')
      context.header('Content-Type', contentTypes[extname(path)] ?? 'application/octet-stream')
      return context.body(file)
    }
    // An address with an ending is a file that should be there; any other is a page of the app.
    const page = extname(path) === '' ? await findFile(folder, 'index.html') : undefined
    if (page === undefined) return context.text('There is nothing at this address.', 404)
    context.header('Cache-Control', 'no-cache')
    context.header('Content-Type', contentTypes['.html'] ?? '')
    return context.body(page)
  })
}
