const again = 'Export the activity once more where it came from, and add the new file.'
const damagedOnTheWay = 'It was damaged on its way. Download or copy it once more, and add it again.'
const unpackYourself = 'If it is yours, unpack the archive and add the folder.'

const advice: Readonly<Record<string, string>> = {
  'not-fit': again,
  'not-tcx': again,
  'not-gpx': again,
  'empty-file': again,
  damaged: again,
  truncated: again,
  'gzip-damaged': damagedOnTheWay,
  'archive-entry-damaged': damagedOnTheWay,
  'json-damaged': damagedOnTheWay,
  'health-export-missing': damagedOnTheWay,
  'expands-too-much': unpackYourself,
  'archive-too-deep': unpackYourself,
  'archive-entries-overlap': unpackYourself,
  'archive-path-unsafe': unpackYourself,
  'start-out-of-range':
    'The clock of the device was wrong. Correct the day in the service that has it, and export it once more.',
  'path-not-readable': 'See that you may open this file, and add it again.',
  internal: 'Please report it, with the file if you can share it.',
}

/** What to do about a file that could not be read; undefined where its own sentence says it, or nothing helps. */
export function failureAdvice(code: string): string | undefined {
  return advice[code]
}
