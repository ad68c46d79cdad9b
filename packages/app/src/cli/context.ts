import type { Failure } from '@footing/engine'
import { type ExitCode, exitCodes, findFailureRow } from '../failures.ts'
import { findShownAthlete, sampleAthleteId } from '../usecases/athletes.ts'
import type { FootingDocument } from '../usecases/documents/all-documents.ts'
import type { FailureDocument } from '../usecases/documents/house-documents.ts'
import type { House } from '../usecases/house.ts'
import type { Runner } from '../usecases/runner.ts'
import type { Terminal } from './terminal.ts'

/** What the composition root offers to the commands; loaded only by a command that needs it. */
export type Composition = typeof import('../compose.ts')

export interface GlobalOptions {
  readonly data?: string
  readonly today?: string
  readonly json?: boolean
}

/** Everything a command has to work with. */
export interface CommandContext {
  readonly terminal: Terminal
  readonly options: GlobalOptions
  readonly environment: NodeJS.ProcessEnv
  compose(): Promise<Composition>
  /** Told what is about to be imported, so that what it takes can be started before the import is loaded. */
  expectFiles?(paths: readonly string[]): Promise<void>
}

/** A failure as the process says it: the sentence for people, with `--json` the document too. */
export function sayFailure({ terminal, options }: CommandContext, error: Failure): ExitCode {
  if (options.json === true) {
    const document: FailureDocument = { error: { code: error.code, sentence: error.sentence } }
    terminal.line(JSON.stringify(document, null, 2))
  }
  terminal.note(error.sentence)
  return findFailureRow(error.code).exit
}

/** Opens the data folder for a command and closes it afterwards, come what may. */
export async function inHouse(
  context: CommandContext,
  use: (house: House) => Promise<ExitCode>,
): Promise<ExitCode> {
  const composition = await context.compose()
  const place = composition.placeOf(context.options, context.environment)
  if (!place.ok) return sayFailure(context, place.error)
  const house = await composition.openHouse(place.value)
  try {
    return await use(house)
  } finally {
    await house.close()
  }
}

/** The runner on show, with word of it where facts are made anew or where it is the sample. */
export async function readShownRunner(context: CommandContext, house: House): Promise<Runner> {
  const { readRunner } = await import('../usecases/read-runner.ts')
  const athleteId = await findShownAthlete(house.store)
  if (athleteId === sampleAthleteId) {
    context.terminal.note('This is the sample runner; "footing import" brings your own runs.')
  }
  let isTold = false
  return await readRunner({
    store: house.store,
    startWork: house.startWork,
    athleteId,
    asOf: house.clock.today(),
    onRefresh: ({ totalCount }) => {
      if (!isTold) context.terminal.note(`Working out ${totalCount} runs with this version of Footing …`)
      isTold = true
    },
  })
}

/** Prints a document: as it is with `--json`, else in words. */
export function sayDocument<Document extends FootingDocument>(
  { terminal, options }: CommandContext,
  document: Document,
  inWords: (terminal: Terminal, document: Document) => void,
): ExitCode {
  if (options.json === true) terminal.line(JSON.stringify(document, null, 2))
  else inWords(terminal, document)
  return exitCodes.done
}

/** The sentences of an answer: the first stands out, the rest follow. */
export function saySentences(terminal: Terminal, sentences: readonly string[]): void {
  const [first, ...rest] = sentences
  if (first !== undefined) terminal.paragraph(terminal.styled('strong', first))
  for (const sentence of rest) terminal.paragraph(sentence)
}
