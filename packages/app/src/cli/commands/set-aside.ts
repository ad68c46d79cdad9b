import { clockText, sportWords } from '@footing/engine'
import { type ExitCode, exitCodes } from '../../failures.ts'
import { findShownAthlete } from '../../usecases/athletes.ts'
import type { SetAsideDocument } from '../../usecases/documents/recording-documents.ts'
import { setAsideDocumentOf, tellSport } from '../../usecases/set-aside.ts'
import { type CommandContext, inHouse, sayDocument, sayFailure } from '../context.ts'
import type { Terminal } from '../terminal.ts'
import { dayText } from '../wording.ts'

/** What was not taken for what its file calls it, and why. */
export function setAside(context: CommandContext): Promise<ExitCode> {
  return inHouse(context, async ({ store }) =>
    sayDocument(context, await setAsideDocumentOf(store, await findShownAthlete(store)), saySetAside),
  )
}

/** Says which sport an activity is. */
export function sport(context: CommandContext, idOrStart: string, name: string): Promise<ExitCode> {
  return inHouse(context, async ({ store }) => {
    const athleteId = await findShownAthlete(store)
    const told = await tellSport({ store, athleteId, idOrStart, sport: name })
    if (!told.ok) return sayFailure(context, told.error)
    if (context.options.json === true) return setAside(context)
    const [word] = sportWords[told.value.sport]
    context.terminal.line(`From now on ${told.value.activityId} counts as: ${word}.`)
    return exitCodes.done
  })
}

function saySetAside(terminal: Terminal, { activities }: SetAsideDocument): void {
  if (activities.length === 0) {
    terminal.line('Nothing is set aside: every activity was taken for what its file calls it.')
    return
  }
  for (const { activityId, date, title, elapsedS, sport: taken, sentence } of activities) {
    const name = [dayText(date), clockText(elapsedS), taken, title].filter((part) => part !== undefined)
    terminal.line(`${name.join(' · ')}   ${terminal.styled('quiet', activityId)}`)
    terminal.paragraph(sentence, '  ')
  }
  terminal.line()
  terminal.line('Is one of them a run? footing sport ID run')
}
