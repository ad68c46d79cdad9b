/** The schema of each document by its name. The test beside it holds each to the type of the same name. */

import { boundaryHistoryDocument, easyDocument, testsDocument } from './boundaries.ts'
import { planDocument, whyDocument } from './history.ts'
import {
  constantsDocument,
  doctorDocument,
  importDocument,
  importStateDocument,
  profileDocument,
  statusDocument,
} from './house.ts'
import { predictDocument } from './prediction.ts'
import { setAsideDocument } from './recordings.ts'
import { checkDocument, learnedDocument, runDocument, runsDocument } from './runs.ts'
import { backupDocument, exportDocument, restoreDocument } from './taking-out.ts'
import { trendDocument } from './trend.ts'
import { watchDocument } from './watch.ts'
import { seasonDocument, weekDocument } from './weeks.ts'
import { zonesDocument } from './zones.ts'

export const documentSchemas = {
  'footing.easy/1': easyDocument,
  'footing.boundary-history/1': boundaryHistoryDocument,
  'footing.tests/1': testsDocument,
  'footing.check/1': checkDocument,
  'footing.learned/1': learnedDocument,
  'footing.why/1': whyDocument,
  'footing.trend/1': trendDocument,
  'footing.week/1': weekDocument,
  'footing.season/1': seasonDocument,
  'footing.plan/1': planDocument,
  'footing.zones/1': zonesDocument,
  'footing.predict/1': predictDocument,
  'footing.runs/1': runsDocument,
  'footing.run/1': runDocument,
  'footing.profile/1': profileDocument,
  'footing.constants/1': constantsDocument,
  'footing.import/1': importDocument,
  'footing.import-state/1': importStateDocument,
  'footing.status/1': statusDocument,
  'footing.doctor/1': doctorDocument,
  'footing.export/1': exportDocument,
  'footing.backup/1': backupDocument,
  'footing.restore/1': restoreDocument,
  'footing.watch/1': watchDocument,
  'footing.set-aside/1': setAsideDocument,
} as const
