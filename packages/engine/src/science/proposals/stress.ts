import type { Proposal } from './proposal.ts'

/** Choices of the three stresses of a run (`run/stress/`) and of what an easy day does to the next hard one. */
export const stressProposals = {
  // Mechanical
  stressStepSpeedPower: {
    value: 1,
    unit: 'none',
    meaning: 'A step loads the legs with this power of its speed, against the runner’s usual easy speed.',
    range: [0, 4],
    anchor:
      'Load of a step rises with speed, but over a kilometre fast running loads knee and shin no more (Petersen 2015, Hunter 2019); tissue wears out faster than in proportion to load. Power 1 makes a kilometre 20 % faster cost about 10 % more.',
  },
  stressDownhillPerGrade: {
    value: 4,
    unit: 'none',
    meaning: 'What downhill adds to a step, as a share of it, per unit of grade: 0.4 at 10 %.',
    range: [0, 12],
    anchor:
      'Gottschall & Kram 2005: at −16 % the impact rose by 54 % and braking by 73 %: 3.4 and 4.6 per unit.',
  },
  stressDownhillFromFrac: {
    value: 0.01,
    unit: 'Frac',
    meaning: 'Gentler downhill than this counts as level: the elevation is not known better.',
    range: [0, 0.05],
  },
  stressDownhillSteepestFrac: {
    value: 0.25,
    unit: 'Frac',
    meaning: 'Steeper downhill counts as this steep.',
    range: [0.1, 0.5],
  },
  stressSoftSurfaceFrac: {
    value: 0.97,
    unit: 'Frac',
    meaning: 'What a step on a trail or a treadmill costs, against one on a road.',
    range: [0.7, 1.1],
    anchor: 'No study shows that soft ground spares runners an injury; a small allowance, no more.',
  },
  stressStandingCadenceSpm: {
    value: 140,
    unit: 'Spm',
    meaning: 'Where steps are not counted: the cadence at which the line of cadence over speed begins.',
    range: [110, 170],
  },
  stressCadenceRiseSpm: {
    value: 9,
    unit: 'Spm',
    meaning: 'Steps a minute that each further metre per second adds, where steps are not counted.',
    range: [0, 25],
  },
  // Metabolic
  stressMetabolicPower: {
    value: 3,
    unit: 'none',
    meaning: 'A minute counts with this power of its intensity, 1 at LT2.',
    range: [1, 5],
    anchor:
      'Banister’s weights fall from LT2 to easy running about as a third power; a rise of lactate does as well.',
  },
  stressHighestIntensityFrac: {
    value: 1.5,
    unit: 'Frac',
    meaning: 'Higher intensity than this against LT2 counts as this: it is held for seconds only.',
    range: [1.1, 2],
  },
  stressHeartRateRestBpm: {
    value: 58,
    unit: 'Bpm',
    meaning:
      'Resting heart rate that is taken where neither the runner’s own nor the relation to speed is known.',
    range: [40, 80],
  },
  stressStandingBpm: {
    value: 26,
    unit: 'Bpm',
    meaning: 'How far above rest the heart rate of running begins, at no speed at all.',
    range: [0, 50],
    anchor: 'Vesterinen 2014 sets the standing heart rate of the heart rate–running speed index so.',
  },
  stressAnchorGapBpm: {
    value: 10,
    unit: 'Bpm',
    meaning: 'The usual easy heart rate must lie this far below LT2 to anchor the scale of effort.',
    range: [5, 30],
  },
  stressLagFromM: {
    value: 1000,
    unit: 'M',
    meaning:
      'With so much running faster than LT2, speed decides where it says more: the heart rate answers repetitions late.',
    range: [200, 5000],
  },
  stressCoverageLowestFrac: {
    value: 0.6,
    unit: 'Frac',
    meaning: 'Share of the running that must have a heart rate, or a speed, for a metabolic stress.',
    range: [0.3, 1],
  },
  // Neuromuscular
  stressFastFromFrac: {
    value: 0.95,
    unit: 'Frac',
    meaning: 'Metres faster than this share of the speed at LT2 are neuromuscular stress.',
    range: [0.9, 1.2],
  },
  stressFastMetreFrac: {
    value: 0.25,
    unit: 'Frac',
    meaning: 'So much above that speed a metre counts as one; half as much above, as a quarter.',
    range: [0.05, 0.5],
    anchor: 'About the speed of repetitions of a mile race, against LT2.',
  },
  stressSprintMetreFrac: {
    value: 2,
    unit: 'none',
    meaning: 'No metre counts for more than this many.',
    range: [1, 5],
  },
  stressAccelerationM: {
    value: 15,
    unit: 'M',
    meaning: 'What one acceleration into fast running adds, in fast metres.',
    range: [0, 60],
  },
  stressAccelerationFrac: {
    value: 0.2,
    unit: 'Frac',
    meaning: 'A change to fast running is an acceleration when it is at least this much faster.',
    range: [0.05, 0.6],
  },
  stressShortFastS: {
    value: 42,
    unit: 'S',
    meaning: 'A fast stretch up to this length is a stride; a longer one a repetition.',
    range: [20, 60],
  },
  stressFastSessionM: {
    value: 150,
    unit: 'M',
    meaning: 'From so many fast metres on, a run had fast running in it.',
    range: [50, 2000],
  },
  // Against what is usual
  stressUsualDays: {
    value: 42,
    unit: 'Days',
    meaning: 'A run is held against the runner’s easy runs of so many days before it.',
    range: [14, 120],
  },
  stressUsualFewestCount: {
    value: 4,
    unit: 'Count',
    meaning: 'Fewest easy runs in that time that make a usual one.',
    range: [2, 12],
  },
  stressFastMemoryDays: {
    value: 84,
    unit: 'Days',
    meaning: 'Fast running is held against the faster sessions of so many days before.',
    range: [28, 182],
  },
  stressFastFewestCount: {
    value: 3,
    unit: 'Count',
    meaning: 'Fewest faster sessions in that time that make a usual one.',
    range: [2, 12],
  },
  stressWeekDays: {
    value: 28,
    unit: 'Days',
    meaning: 'What the legs are used to in a week is the mean over so many days before.',
    range: [14, 56],
  },
  // The next hard session
  nextHardDays: {
    value: 2,
    unit: 'Days',
    meaning: 'Easy days this long before a hard session can be felt in it.',
    range: [1, 4],
  },
  nextHardFewestCount: {
    value: 8,
    unit: 'Count',
    meaning: 'Fewest hard sessions after easy days of each kind before anything is said.',
    range: [4, 40],
  },
  nextHardNeighbourDays: {
    value: 90,
    unit: 'Days',
    meaning: 'A hard session is held against others like it; those so many days away count 61 %.',
    range: [14, 120],
  },
  nextHardAlikeLogSd: {
    value: 0.5,
    unit: 'none',
    meaning:
      'How alike two sessions must be in time of fast running, whole and in one go, as a standard deviation of its logarithm.',
    range: [0.15, 1.5],
  },
  nextHardFewestAlikeCount: {
    value: 2,
    unit: 'Count',
    meaning: 'So many sessions like it, weights added up, make an expectation.',
    range: [1, 10],
  },
  nextHardShortestWorkS: {
    value: 360,
    unit: 'S',
    meaning: 'A session with less fast running than this tells nothing of the legs.',
    range: [120, 1200],
  },
} as const satisfies Record<string, Proposal>
