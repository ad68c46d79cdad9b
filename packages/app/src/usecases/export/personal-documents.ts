/** What an export says of the person: what the runner told Footing, and what Footing answers. */

import type { AthleteId, Store } from '../../ports/store.ts'
import { checkDocumentOf, easyDocumentOf, planDocumentOf, whyDocumentOf } from '../answers.ts'
import type { AnswersDocument, ToldDocument } from '../documents/taking-out-documents.ts'
import type { Runner } from '../runner.ts'

/** As the commands answer unless asked for more. */
const usualWeeksCount = 12
const usualDaysCount = 7

/** The four answers, and the plans that were said on earlier days, as they were said. */
export async function answersOf(store: Store, runner: Runner): Promise<AnswersDocument> {
  return {
    schema: 'footing.answers/1',
    asOf: runner.asOf,
    easy: easyDocumentOf(runner),
    check: checkDocumentOf(runner, usualWeeksCount),
    why: whyDocumentOf(runner),
    plan: planDocumentOf(runner, usualDaysCount),
    saidPlans: await store.listSaid(runner.athleteId, 'plan'),
  }
}

export async function toldOf(store: Store, athleteId: AthleteId): Promise<ToldDocument> {
  const rows = await store.listActivities(athleteId)
  return {
    schema: 'footing.told/1',
    profile: await store.listProfileEntries(athleteId),
    intents: Object.fromEntries(await store.listToldIntents(athleteId)),
    reports: Object.fromEntries(await store.listRunReports(athleteId)),
    ignoredEvidence: [...(await store.listIgnoredEvidence(athleteId))],
    sports: Object.fromEntries(
      rows.flatMap(({ activityId, sport, takenForSport }) =>
        takenForSport === undefined ? [] : [[activityId, sport]],
      ),
    ),
    apart: await store.listToldApart(athleteId),
    constants: await store.listProposalOverrides(athleteId),
  }
}
