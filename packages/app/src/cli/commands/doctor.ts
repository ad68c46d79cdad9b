import { type ExitCode, exitCodes, toFailure } from '../../failures.ts'
import { examine } from '../../usecases/doctor.ts'
import type { DoctorCheck, DoctorDocument } from '../../usecases/documents/house-documents.ts'
import type { House } from '../../usecases/house.ts'
import { type CommandContext, sayDocument, sayFailure } from '../context.ts'
import type { Terminal } from '../terminal.ts'

export async function doctor(context: CommandContext): Promise<ExitCode> {
  const composition = await context.compose()
  const place = composition.placeOf(context.options, context.environment)
  if (!place.ok) return sayFailure(context, place.error)
  const { dataFolder } = place.value
  let house: House | undefined
  let broken: ReturnType<typeof toFailure> | undefined
  try {
    house = await composition.openHouse(place.value)
  } catch (error) {
    broken = toFailure(error)
  }
  try {
    const document = await examine({
      dataFolder,
      clock: composition.clockOf(place.value),
      machine: composition.machineOf(dataFolder),
      store:
        house === undefined
          ? { ok: false, error: broken ?? toFailure(undefined) }
          : { ok: true, value: house.store },
    })
    sayDocument(context, document, sayExamination)
    return document.isWell ? exitCodes.done : exitCodes.dataFolder
  } finally {
    await house?.close()
  }
}

const marks = { well: 'ok', attention: 'look', trouble: 'TROUBLE' } as const
const styles = { well: 'good', attention: 'warning', trouble: 'bad' } as const

function sayExamination(terminal: Terminal, { isWell, checks }: DoctorDocument): void {
  terminal.line(terminal.styled('strong', isWell ? 'Footing is well.' : 'Something is wrong.'))
  terminal.line()
  for (const check of checks) terminal.line(`${markOf(terminal, check)}  ${check.sentence}`)
}

function markOf(terminal: Terminal, { standing }: DoctorCheck): string {
  const width = Math.max(...Object.values(marks).map((mark) => mark.length))
  return terminal.styled(styles[standing], marks[standing].padEnd(width))
}
