/**
 * Who may ask. The server has no login because it listens on this machine only, so two doors must stay shut
 * that a browser would open for any page on the web: a foreign name that resolves to this machine (the Host
 * check) and a foreign page that sends requests here (the Origin and Sec-Fetch-Site checks).
 */

import type { MiddlewareHandler } from 'hono'
import { fail } from '../failures.ts'
import { replyFailure } from './reply.ts'

export const localHostNames: readonly string[] = ['localhost', '127.0.0.1', '::1', '[::1]']

/** The name in a Host header without its port; undefined where it is no host. */
function hostNameOf(host: string): string | undefined {
  const url = `http://${host}`
  return URL.canParse(url) && !/[/?#@\\]/.test(host) ? new URL(url).hostname : undefined
}

function isOwnOrigin(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).protocol === 'http:' && new URL(origin).host === host
}

export const guard: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host')?.toLowerCase()
  const hostName = host === undefined ? undefined : hostNameOf(host)
  if (host === undefined || hostName === undefined || !localHostNames.includes(hostName)) {
    return replyFailure(context, fail('host-refused').error)
  }
  if (context.req.path.startsWith('/api/')) {
    const origin = context.req.header('origin')
    const fetchSite = context.req.header('sec-fetch-site')
    const isForeign =
      (origin !== undefined && !isOwnOrigin(origin, host)) ||
      (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none')
    if (isForeign) return replyFailure(context, fail('origin-refused').error)
  }
  return await next()
}
