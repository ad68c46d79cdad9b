import { useSyncExternalStore } from 'react'

export const themeChoices = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof themeChoices)[number]

/** Also read by public/theme.js before the first paint. */
const storageKey = 'footing-theme'
const listeners = new Set<() => void>()

function themeChoice(): ThemeChoice {
  const chosen = document.documentElement.dataset['theme']
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system'
}

export function chooseTheme(choice: ThemeChoice): void {
  if (choice === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = choice
  try {
    if (choice === 'system') localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, choice)
  } catch {
    // Without storage the choice lasts until the page is closed.
  }
  for (const listener of listeners) listener()
}

export const useThemeChoice = () => useSyncExternalStore(onThemeChange, themeChoice)

/** "light" or "dark": what is in force, whoever chose it. */
export const useThemeInForce = () => useSyncExternalStore(onThemeChange, themeInForce)

const systemIsDark = matchMedia('(prefers-color-scheme: dark)')

function themeInForce(): 'light' | 'dark' {
  const choice = themeChoice()
  if (choice !== 'system') return choice
  return systemIsDark.matches ? 'dark' : 'light'
}

function onThemeChange(listener: () => void): () => void {
  listeners.add(listener)
  systemIsDark.addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    systemIsDark.removeEventListener('change', listener)
  }
}
