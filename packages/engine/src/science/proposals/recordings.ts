import type { Proposal } from './proposal.ts'

/** Choices about recordings: which are of one activity, and what a recording really is. */
export const recordingsProposals = {
  // Two recordings of one activity
  sameStartS: {
    value: 60,
    unit: 'S',
    meaning: 'Recordings that start this close together may be of one activity.',
    range: [10, 300],
    anchor: 'A watch and a phone are started 4 to 30 s apart.',
  },
  sameTimeSharedFrac: {
    value: 0.5,
    unit: 'Frac',
    meaning: 'So may recordings that share more than this part of the shorter one’s time.',
    range: [0.3, 0.9],
  },
  sameDistanceFrac: {
    value: 0.1,
    unit: 'Frac',
    meaning: 'Distances (or mean speeds, where one began later) that differ by no more than this agree.',
    range: [0.02, 0.25],
    anchor: 'Two receivers on one body differ by 1 to 3 %, a phone in a pocket by more.',
  },
  sameHeartRateBpm: {
    value: 5,
    unit: 'Bpm',
    meaning: 'Mean heart rates that differ by no more than this agree.',
    range: [1, 15],
    anchor: 'One sensor heard by two devices differs by less than 1 bpm, wrist and strap by a few.',
  },
  sameRecordingDistanceFrac: {
    value: 0.003,
    unit: 'Frac',
    meaning: 'Two exports of one recording differ in distance by no more than this.',
    range: [0.0005, 0.01],
  },
  sameRecordingHeartRateBpm: {
    value: 1,
    unit: 'Bpm',
    meaning: 'Two exports of one recording differ in mean heart rate by no more than this.',
    range: [0.5, 3],
  },
  timeZoneSlackS: {
    value: 5,
    unit: 'S',
    meaning: 'How exactly a start must lie whole quarters of an hour away to be a wrong time zone.',
    range: [1, 60],
  },
  spannedPartsLowestFrac: {
    value: 0.8,
    unit: 'Frac',
    meaning:
      'A recording that others fill to this share was one activity, recorded by them in pieces; emptier, it was forgotten.',
    range: [0.5, 1],
  },
  alignSearchS: {
    value: 90,
    unit: 'S',
    meaning: 'How far two clocks may be apart when one recording is laid over another.',
    range: [10, 600],
  },
  alignCorrelationLowestFrac: {
    value: 0.7,
    unit: 'Frac',
    meaning: 'Two courses of speed or heart rate must be this alike for their place in time to be believed.',
    range: [0.3, 0.95],
  },
  borrowCoverageGainFrac: {
    value: 0.2,
    unit: 'Frac',
    meaning: 'A channel is taken from another recording where that one fills this much more of the time.',
    range: [0.05, 0.9],
  },
  // What a recording really is
  rideUsualSpeedLowestMps: {
    value: 4.7,
    unit: 'Mps',
    meaning: 'A run usually faster than this, at a low heart rate and without a runner’s cadence, is a ride.',
    range: [4, 6],
    anchor: 'Four-hour cyclists ride at 5 m/s; 4.7 m/s is a marathon in 2:30.',
  },
  rideUsualSpeedS: {
    value: 900,
    unit: 'S',
    meaning: 'How long such a recording must have been in motion.',
    range: [600, 3600],
  },
  rideHeartRateHighestBpm: {
    value: 130,
    unit: 'Bpm',
    meaning: 'The heart rate below which that speed is not believed on foot.',
    range: [110, 145],
  },
  coastingShareFrac: {
    value: 0.1,
    unit: 'Frac',
    meaning: 'With more than this share of its minutes faster than any run, a recording is a ride.',
    range: [0.05, 0.5],
  },
  coastingUsualSpeedMps: {
    value: 3.5,
    unit: 'Mps',
    meaning: 'Lowest usual speed of such a ride; slower recordings have false positions instead.',
    range: [2.5, 5],
  },
  stepLengthLongestM: {
    value: 2.2,
    unit: 'M',
    meaning: 'Longer steps than this are turns of a pedal counted as steps.',
    range: [2, 2.6],
    anchor: 'At world-record pace over 10 000 m a step is about 2.0 m.',
  },
  walkFastestSpeedMps: {
    value: 1.95,
    unit: 'Mps',
    meaning: 'A run of which hardly a minute is faster than this may be a walk.',
    range: [1.6, 2.1],
    anchor: 'People break into a run near 2.0 m/s.',
  },
  walkCadenceHighestSpm: {
    value: 125,
    unit: 'Spm',
    meaning: 'For a walk its usual cadence must be below this.',
    range: [115, 135],
    anchor: 'Brisk walking is about 115 steps a minute, running hardly ever below 140.',
  },
  walkHeartRateHighestBpm: {
    value: 120,
    unit: 'Bpm',
    meaning: 'For a walk its mean heart rate must be below this.',
    range: [100, 140],
  },
  walkShortestS: {
    value: 600,
    unit: 'S',
    meaning: 'A shorter recording is never doubted to be a run for being slow.',
    range: [300, 3600],
  },
  vehicleSpeedMps: {
    value: 7,
    unit: 'Mps',
    meaning: 'Whole minutes faster than this at the end of a run were in a vehicle.',
    range: [6.5, 10],
  },
  vehicleShortestS: {
    value: 180,
    unit: 'S',
    meaning: 'How long that must last in all before the end is cut off.',
    range: [120, 900],
  },
  vehicleRunBeforeShortestS: {
    value: 300,
    unit: 'S',
    meaning: 'How much running must come before it.',
    range: [180, 1800],
  },
  // Where a run took place
  trackLoopedFrac: {
    value: 0.5,
    unit: 'Frac',
    meaning: 'A run that spends this share of its distance on laps of a 400 m track is a track run.',
    range: [0.3, 0.95],
  },
  trackLoopedShortestM: {
    value: 1600,
    unit: 'M',
    meaning: 'How long those laps must be in all.',
    range: [800, 4000],
  },
  trailAscentPerKmM: {
    value: 50,
    unit: 'M',
    meaning: 'A run that climbs this much in every kilometre is taken as a trail run.',
    range: [30, 100],
    anchor: 'Hilly road races climb 10 to 30 m per kilometre.',
  },
} as const satisfies Record<string, Proposal>
