import type { Api } from './api-services.ts'

/** The OpenAPI document of the API, as committed in docs/api/openapi.json. */
export function openApiDocumentOf(api: Api, version: string) {
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Footing',
      version,
      description:
        'The local API of Footing. Numbers carry their unit in their name. Something that cannot be computed is ' +
        '{ "status": "unavailable", "reason": … }, never 0. A failure is { "error": { "code", "sentence" } }.',
    },
  })
}
