/** The kinds of activity that Footing tells apart. Everything but `run` is cross-training or unknown to it. */
export const sports = ['run', 'walk', 'hike', 'ride', 'swim', 'ski', 'row', 'strength', 'other'] as const
export type Sport = (typeof sports)[number]

export function isSport(text: string): text is Sport {
  return (sports as readonly string[]).includes(text)
}

/** Where a run took place, as far as the file says. */
export const runSurfaces = ['unknown', 'road', 'trail', 'track', 'treadmill', 'virtual'] as const
export type RunSurface = (typeof runSurfaces)[number]
