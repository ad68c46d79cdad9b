import { createApi } from './http/api.ts'
import { openApiDocumentOf } from './http/open-api.ts'
import { version } from './version.ts'

/** The OpenAPI document of an API that is never asked anything, for the generated files. */
export function describeApi() {
  const unasked = new Proxy({}, { get: () => undefined })
  return openApiDocumentOf(createApi(unasked as never), version)
}
