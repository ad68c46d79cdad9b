import type { Reason } from '@footing/engine'

/** What the server said no with: a stable code and a sentence for the runner. */
class ApiFailure extends Error {
  readonly code: string

  constructor(reason: Reason) {
    super(reason.sentence)
    this.name = 'ApiFailure'
    this.code = reason.code
  }
}

const unreachable: Reason = {
  code: 'server-unreachable',
  sentence:
    'Footing’s own server does not answer. If you closed the terminal, start it again and reload this page.',
}

const unreadable: Reason = {
  code: 'answer-unreadable',
  sentence:
    'Footing’s server gave an answer that this page cannot read. Reload the page; if that does not help, update Footing.',
}

/** The sentence to show for anything that was thrown. */
export function sentenceOf(thrown: unknown): string {
  return thrown instanceof ApiFailure ? thrown.message : unreadable.sentence
}

interface ApiRequest {
  readonly method?: 'GET' | 'PUT' | 'POST' | 'DELETE'
  readonly body?: unknown
  readonly signal?: AbortSignal
}

/** Asks the API for a document. Throws an `ApiFailure` with a sentence where there is none. */
export async function requestDocument<T>(path: string, request: ApiRequest = {}): Promise<T> {
  const { method = 'GET', body, signal } = request
  let response: Response
  try {
    response = await fetch(`/api${path}`, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    })
  } catch (thrown) {
    if (signal?.aborted) throw thrown
    throw new ApiFailure(unreachable)
  }
  const text = await response.text()
  if (!response.ok) throw new ApiFailure(failureIn(text))
  if (text === '') return undefined as T
  try {
    return JSON.parse(text) as T
  } catch {
    throw new ApiFailure(unreadable)
  }
}

/** Sends one file as it is; `onSent` hears how many bytes have left so far. */
export function sendFile(path: string, file: Blob, onSent: (byteCount: number) => void): Promise<void> {
  // XMLHttpRequest and not fetch: only it tells how far an upload has come.
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', `/api${path}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = (event) => onSent(event.loaded)
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve()
      else reject(new ApiFailure(failureIn(request.responseText)))
    }
    request.onerror = () => reject(new ApiFailure(unreachable))
    request.send(file)
  })
}

function failureIn(text: string): Reason {
  try {
    const document = JSON.parse(text) as { error?: Partial<Reason> }
    const { code, sentence } = document.error ?? {}
    if (code !== undefined && sentence !== undefined) return { code, sentence }
  } catch {
    // Not a failure document: something between here and the server answered.
  }
  return unreadable
}
