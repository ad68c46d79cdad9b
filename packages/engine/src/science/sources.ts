/** The bibliography. A model or a number names its source by the key used here. */
export interface Source {
  readonly authors: string
  readonly year: number
  readonly where: string
  readonly doi?: string
}

export const sources = {
  'esteve-lanao-2026': {
    authors: 'Esteve-Lanao, Sellés-Pérez, Arévalo-Chico, Cejuela',
    year: 2026,
    where: 'Sports 14(1):29',
    doi: '10.3390/sports14010029',
  },
  'condello-2014': { authors: 'Condello et al.', year: 2014, where: 'J Sports Sci Med 13:309' },
  'nuuttila-2025': {
    authors: 'Nuuttila et al.',
    year: 2025,
    where: 'Eur J Appl Physiol 125:2161',
    doi: '10.1007/s00421-025-05748-8',
  },
  'muniz-pumares-2025': {
    authors: 'Muniz-Pumares, Hunter, Meyler, Maunder, Smyth',
    year: 2025,
    where: 'Sports Med 55:1023–1035',
    doi: '10.1007/s40279-024-02137-7',
  },
  'smyth-muniz-pumares-2020': {
    authors: 'Smyth, Muniz-Pumares',
    year: 2020,
    where: 'Med Sci Sports Exerc 52:2637–2645',
    doi: '10.1249/MSS.0000000000002412',
  },
  'friel-2009': { authors: 'Friel', year: 2009, where: 'Joe Friel’s blog, and 220 Triathlon' },
  'daniels-gilbert-1979': { authors: 'Daniels, Gilbert', year: 1979, where: 'Oxygen Power' },
  'vickers-vertosick-2016': {
    authors: 'Vickers, Vertosick',
    year: 2016,
    where: 'BMC Sports Sci Med Rehabil 8:26',
    doi: '10.1186/s13102-016-0052-y',
  },
  'emig-peltonen-2020': {
    authors: 'Emig, Peltonen',
    year: 2020,
    where: 'Nat Commun 11:4936',
    doi: '10.1038/s41467-020-18737-6',
  },
  'riegel-1981': { authors: 'Riegel', year: 1981, where: 'Am Sci 69:285' },
  'tanaka-2001': { authors: 'Tanaka, Monahan, Seals', year: 2001, where: 'J Am Coll Cardiol 37:153' },
  'jcm-2023': {
    authors: 'External validation of maximum heart rate formulas in 4043 runners',
    year: 2023,
    where: 'J Clin Med 12:2884',
  },
  'rogers-2021': {
    authors: 'Rogers, Giles, Draper, Hoos, Gronwald',
    year: 2021,
    where: 'Front Physiol 11:596567',
  },
  'kaufmann-2023': {
    authors: 'Kaufmann et al.',
    year: 2023,
    where: 'Systematic review of thresholds from heart rate variability',
  },
  'minetti-2002': {
    authors: 'Minetti et al.',
    year: 2002,
    where: 'J Appl Physiol 93:1039–1046',
    doi: '10.1152/japplphysiol.01177.2001',
  },
  'strava-2017': {
    authors: 'Robb',
    year: 2017,
    where: 'Strava Engineering: an improved grade-adjusted pace model',
  },
  'frandsen-2025': {
    authors: 'Frandsen et al.',
    year: 2025,
    where: 'Br J Sports Med 59:1203–1210',
    doi: '10.1136/bjsports-2024-109380',
  },
  'fokkema-2020': {
    authors: 'Fokkema et al.',
    year: 2020,
    where: 'Scand J Med Sci Sports',
    doi: '10.1111/sms.13725',
  },
  'montero-2017': { authors: 'Montero, Lundby', year: 2017, where: 'J Physiol' },
  'feely-2023': {
    authors: 'Feely, Smyth, Caulfield, Lawlor',
    year: 2023,
    where: 'Front Sports Act Living 4:1096124',
  },
  'scharhag-rosenberger-2009': {
    authors: 'Scharhag-Rosenberger et al.',
    year: 2009,
    where: 'Med Sci Sports Exerc 41:1130–1137',
    doi: '10.1249/MSS.0b013e3181935a11',
  },
  'seiler-2013': { authors: 'Seiler et al.', year: 2013, where: 'Scand J Med Sci Sports' },
  'helgerud-2007': { authors: 'Helgerud et al.', year: 2007, where: 'Med Sci Sports Exerc' },
  'daniels-formula': { authors: 'Daniels', year: 2014, where: 'Daniels’ Running Formula' },
  olympiatoppen: { authors: 'Olympiatoppen', year: 2024, where: 'Intensity scale' },
  'seiler-teaching': { authors: 'Seiler', year: 2010, where: 'Norwegian five-zone teaching table' },
  'strava-help': { authors: 'Strava', year: 2025, where: 'Support pages: heart-rate zones' },
  'coggan-levels': { authors: 'Coggan', year: 2003, where: 'Power training levels' },
  'garmin-manual': { authors: 'Garmin', year: 2025, where: 'Owner’s manuals: heart-rate zones' },
  'coros-help': { authors: 'COROS', year: 2025, where: 'Help centre: threshold heart-rate zones' },
  'world-athletics': { authors: 'World Athletics', year: 2025, where: 'World records, men' },
  fitdocs: {
    authors: 'fitdocs',
    year: 2025,
    where: 'Open-source repository, tests of its heart-rate checks',
  },
  specialsauce: {
    authors: 'Schroeder',
    year: 2023,
    where: 'Open-source repository specialsauce: table read off Strava’s grade-adjusted pace',
  },
  'banister-1991': {
    authors: 'Banister',
    year: 1991,
    where: 'Physiological Testing of Elite Athletes, 403–424',
  },
  'edwards-1993': { authors: 'Edwards', year: 1993, where: 'The Heart Rate Monitor Book' },
  'gottschall-kram-2005': {
    authors: 'Gottschall, Kram',
    year: 2005,
    where: 'J Biomech 38:445–452',
    doi: '10.1016/j.jbiomech.2004.04.023',
  },
  'petersen-2015': { authors: 'Petersen et al.', year: 2015, where: 'J Orthop Sports Phys Ther 45:316–322' },
  'hunter-2019': {
    authors: 'Hunter, Garcia, Shim, Miller',
    year: 2019,
    where: 'Med Sci Sports Exerc 51:1178–1185',
    doi: '10.1249/MSS.0000000000001888',
  },
  'wallace-2014': { authors: 'Wallace et al.', year: 2014, where: 'J Strength Cond Res 28:2330' },
  'smyth-2022': {
    authors: 'Smyth, Maunder, Meyler, Hunter, Muniz-Pumares',
    year: 2022,
    where: 'Sports Med 52:2283–2295',
    doi: '10.1007/s40279-022-01680-5',
  },
  'friel-decoupling': {
    authors: 'Friel',
    year: 2005,
    where: 'TrainingPeaks: aerobic decoupling, a rule of thumb',
  },
  'treff-2019': {
    authors: 'Treff et al.',
    year: 2019,
    where: 'Front Physiol 10:707',
    doi: '10.3389/fphys.2019.00707',
  },
  'sylta-2014': {
    authors: 'Sylta, Tønnessen, Seiler',
    year: 2014,
    where: 'Int J Sports Physiol Perform 9:100',
  },
  'foster-1998': { authors: 'Foster', year: 1998, where: 'Med Sci Sports Exerc 30:1164–1168' },
  'festa-2020': {
    authors: 'Festa et al.',
    year: 2020,
    where: 'Front Sports Act Living 1:70',
    doi: '10.3389/fspor.2019.00070',
  },
} as const satisfies Record<string, Source>

export type SourceId = keyof typeof sources
