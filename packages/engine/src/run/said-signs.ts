/** What was said of a run: by its title and notes, by marks of an app, by the runner when asked, by a plan. */

import { ramp } from '../base/ramp.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { IntentInput, Scores, Sign } from './intent-sign.ts'
import type { Intent } from './judged-run.ts'
import { titledIntents } from './title-words.ts'

/** Notes speak of other days too: a word in them counts this share of one in the title. */
const notesFrac = 0.4

/** Perceived effort on Borg's scale: up to the first it speaks for easy; for hard and for race between two each, and more so beyond. */
const effortCr10 = { easy: [5, 3], hard: [5, 7], veryHard: [7, 9] } as const

/** A long run is meant easy too, but less surely than long. */
const longIsEasyFrac = 0.5

function speakingFor(intent: Intent, sign: Omit<Sign, 'speaksFor'>): readonly Sign[] {
  switch (intent) {
    case 'unknown':
      return []
    case 'long':
      return [
        { ...sign, speaksFor: 'long' },
        { ...sign, speaksFor: 'easy', logOdds: longIsEasyFrac * sign.logOdds },
      ]
    default:
      return [{ ...sign, speaksFor: intent }]
  }
}

function wordSigns({ own, values }: IntentInput): readonly Sign[] {
  const { title, description } = own.facts.annotation ?? {}
  const titled = titledIntents(title)
  const titles = [...titled].flatMap(([intent, word]) =>
    speakingFor(intent, {
      code: 'title',
      sentence: `The title says “${word}”.`,
      logOdds: values.intentTitleLogOdds,
    }),
  )
  const notes = [...titledIntents(description)].flatMap(([intent, word]) =>
    titled.has(intent)
      ? []
      : speakingFor(intent, {
          code: 'notes',
          sentence: `The notes say “${word}”.`,
          logOdds: notesFrac * values.intentTitleLogOdds,
        }),
  )
  return [...titles, ...notes]
}

const markedIntents = {
  race: 'race',
  workout: 'hard',
  'long-run': 'long',
  commute: 'easy',
} as const satisfies Readonly<Record<string, Intent>>

function markSigns({ own, values }: IntentInput): readonly Sign[] {
  return (own.facts.annotation?.marks ?? []).flatMap((mark) =>
    mark === 'indoor'
      ? []
      : speakingFor(markedIntents[mark], {
          code: 'mark',
          sentence: `It is marked as a ${mark.replace('-', ' ')}.`,
          logOdds: (mark === 'commute' ? notesFrac : 1) * values.intentMarkLogOdds,
        }),
  )
}

function effortSignsOf(effort: number, values: ProposalValues): readonly Sign[] {
  const felt = (speaksFor: keyof Scores, fullLogOdds: number, [from, to]: readonly [number, number]) => ({
    speaksFor,
    logOdds: fullLogOdds * (from < to ? ramp(effort, from, to) : 1 - ramp(effort, to, from)),
    code: 'felt',
    sentence: `You called its effort ${effort} of 10.`,
  })
  return [
    felt('easy', values.intentEffortLogOdds / 2, effortCr10.easy),
    felt('hard', values.intentEffortLogOdds, effortCr10.hard),
    felt('race', values.intentEffortLogOdds, effortCr10.hard),
    felt('hard', values.intentEffortLogOdds / 2, effortCr10.veryHard),
    felt('race', values.intentEffortLogOdds / 2, effortCr10.veryHard),
  ]
}

function feltSigns({ talk, effortCr10: effort, values }: IntentInput): readonly Sign[] {
  const talked: readonly Sign[] =
    talk === 'comfortable'
      ? [
          {
            speaksFor: 'easy',
            logOdds: values.intentEffortLogOdds / 2,
            code: 'talked',
            sentence: 'You could talk comfortably.',
          },
        ]
      : []
  return [...(effort === undefined ? [] : effortSignsOf(effort, values)), ...talked]
}

const spokenNames = { easy: 'easy', long: 'long', hard: 'hard', race: 'a race' } as const

function likenessSigns({ likeness = {}, values }: IntentInput): readonly Sign[] {
  return (['easy', 'long', 'hard', 'race'] as const).flatMap((intent) =>
    speakingFor(intent, {
      code: 'like-told',
      sentence: `You said of a run like it that it was ${spokenNames[intent]}.`,
      logOdds: values.intentLikeToldLogOdds * (likeness[intent] ?? 0),
    }),
  )
}

function plannedSigns({ planned, values }: IntentInput): readonly Sign[] {
  return planned === undefined
    ? []
    : speakingFor(planned, {
        code: 'planned',
        sentence: `The plan for the day was ${planned === 'race' ? 'a race' : planned}.`,
        logOdds: values.intentPlannedLogOdds,
      })
}

/** Every sign that somebody gave in words, numbers or marks. */
export function saidSigns(input: IntentInput): readonly Sign[] {
  return [
    ...plannedSigns(input),
    ...markSigns(input),
    ...wordSigns(input),
    ...likenessSigns(input),
    ...feltSigns(input),
  ]
}
