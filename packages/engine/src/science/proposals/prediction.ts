import type { Proposal } from './proposal.ts'

/** Choices of race prediction (`boundaries/prediction/`): which efforts speak, and the errors that nobody published. */
export const predictionProposals = {
  predictionShortestS: {
    value: 300,
    unit: 'S',
    meaning: 'Shortest effort from which a race is predicted; over shorter ones a watch errs too much.',
    range: [210, 600],
  },
  predictionLongestS: {
    value: 18_000,
    unit: 'S',
    meaning: 'Longest effort from which a race is predicted.',
    range: [7200, 36_000],
  },
  predictionLongerSaysMoreFrac: {
    value: 0.02,
    unit: 'Frac',
    meaning: 'A shorter effort whose VDOT is this much below that of a longer one was not run to the limit.',
    range: [0, 0.1],
  },
  predictionInputSdFrac: {
    value: 0.015,
    unit: 'Frac',
    meaning:
      'How far the time of an effort at the limit lies from what was possible that day: course, watch, pacing.',
    range: [0.005, 0.05],
  },
  predictionNotMaximalSdFrac: {
    value: 0.15,
    unit: 'Frac',
    meaning:
      'What is added to that for an effort that was certainly not at the limit; less the surer it was.',
    range: [0, 0.5],
  },
  predictionPerDoublingSdFrac: {
    value: 0.02,
    unit: 'Frac',
    meaning:
      'Error of carrying a time to another distance by one formula for all, per doubling of the distance.',
    range: [0.005, 0.06],
  },
  predictionVdotOutsideSdFrac: {
    value: 0.02,
    unit: 'Frac',
    meaning: 'What VDOT errs more below 5 km, outside the distances that it is good for.',
    range: [0, 0.06],
  },
  predictionCriticalSpeedLongestS: {
    value: 1800,
    unit: 'S',
    meaning: 'Longest race that critical speed and D′ predict.',
    range: [1200, 3600],
    anchor: 'Critical speed is not sustainable beyond about 30 to 60 minutes.',
  },
  predictionCriticalSpeedSdFrac: {
    value: 0.025,
    unit: 'Frac',
    meaning: 'Error of a race predicted from critical speed and D′, whose efforts come mostly from training.',
    range: [0.01, 0.08],
  },
  predictionFitSpreadLowestFrac: {
    value: 2,
    unit: 'none',
    meaning:
      'Two efforts draw an endurance curve only if one lasted at least this many times as long as the other.',
    range: [1.5, 10],
  },
  predictionMarathonDebutSdFrac: {
    value: 0.06,
    unit: 'Frac',
    meaning: 'How much a marathon scatters beyond what an endurance curve through shorter efforts says.',
    range: [0, 0.12],
    anchor: 'vickers-vertosick-2016: the error of the best of their models is as large',
  },
  predictionMarathonTypicalS: {
    value: 14_400,
    unit: 'S',
    meaning: 'The marathon at which errors published in minutes are taken to hold; others in proportion.',
    range: [10_800, 18_000],
  },
  predictionVolumeWeeks: {
    value: 8,
    unit: 'Weeks',
    meaning: 'Over how many weeks the weekly distance is averaged that enters a marathon prediction.',
    range: [4, 26],
  },
  predictionVolumeLowestM: {
    value: 8000,
    unit: 'M',
    meaning: 'Smallest weekly distance to which the marathon survey is applied.',
    range: [1000, 30_000],
  },
  predictionBeyondLongestCount: {
    value: 4,
    unit: 'Count',
    meaning: 'A race this many times as long as the longest run of the last weeks gets no time.',
    range: [2, 20],
  },
  predictionVolumeFadeFrac: {
    value: 0.2,
    unit: 'Frac',
    meaning: 'Over what share below the published limit of weekly distance the low-volume loss sets in.',
    range: [0, 0.5],
  },
  predictionThresholdModelSdFrac: {
    value: 0.05,
    unit: 'Frac',
    meaning: 'Error of taking LT2 for a speed that can be raced for a given time: people differ in how long.',
    range: [0, 0.15],
  },
  predictionStaleAfterDays: {
    value: 112,
    unit: 'Days',
    meaning: 'From this age on the newest effort near the limit is called old.',
    range: [28, 365],
  },
} as const satisfies Record<string, Proposal>
