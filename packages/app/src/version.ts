import manifest from '../package.json' with { type: 'json' }

/** The version of Footing. */
export const version: string = manifest.version
