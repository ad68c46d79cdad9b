/** The page's colours as a canvas needs them: resolved, in the theme that is in force. */
export interface Palette {
  readonly ink: string
  readonly inkSoft: string
  readonly line: string
  readonly sunk: string
  readonly accent: string
  readonly easy: string
  readonly moderate: string
  readonly hard: string
}

const variables = {
  ink: '--ink',
  inkSoft: '--ink-soft',
  line: '--line',
  sunk: '--sunk-strong',
  accent: '--accent',
  easy: '--easy',
  moderate: '--moderate',
  hard: '--hard',
} as const satisfies Record<keyof Palette, string>

export function readPalette(host: HTMLElement): Palette {
  const probe = document.createElement('span')
  host.append(probe)
  const resolve = (variable: string) => {
    // A custom property is kept as it was written; only as a real colour does the browser resolve it.
    probe.style.color = `var(${variable})`
    return getComputedStyle(probe).color
  }
  const palette = Object.fromEntries(
    Object.entries(variables).map(([name, variable]) => [name, resolve(variable)]),
  ) as unknown as Palette
  probe.remove()
  return palette
}
