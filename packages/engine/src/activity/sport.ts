/** The kinds of activity that Footing tells apart. Everything but `run` is cross-training or unknown to it. */
export const sports = ['run', 'walk', 'hike', 'ride', 'swim', 'ski', 'row', 'strength', 'other'] as const
export type Sport = (typeof sports)[number]

export function isSport(text: string): text is Sport {
  return (sports as readonly string[]).includes(text)
}

/** What an activity of each sport is called, one and several. */
export const sportWords: Readonly<Record<Sport, readonly [one: string, many: string]>> = {
  run: ['run', 'runs'],
  walk: ['walk', 'walks'],
  hike: ['hike', 'hikes'],
  ride: ['ride', 'rides'],
  swim: ['swim', 'swims'],
  ski: ['ski tour', 'ski tours'],
  row: ['row', 'rows'],
  strength: ['strength session', 'strength sessions'],
  other: ['activity of another kind', 'activities of other kinds'],
}

/** Where a run took place, as far as the file says. */
export const runSurfaces = ['unknown', 'road', 'trail', 'track', 'treadmill', 'virtual'] as const
export type RunSurface = (typeof runSurfaces)[number]
