import { drawRunner, scenarios, type VirtualFile, virtualRunnerFiles } from '@footing/virtual-runner'

/** The day after the last run of the small history. */
export const smallHistoryToday = '2026-03-02'

let files: readonly VirtualFile[] | undefined

/** A few weeks of a simulated runner as watch files: always the same, made once per test process. */
export function smallHistoryFiles(): readonly VirtualFile[] {
  files ??= virtualRunnerFiles({
    runner: drawRunner({ seed: 3, level: 'club' }),
    scenario: scenarios.drifter,
    seed: 5,
    startDate: '2026-01-26',
    weeks: 5,
  })
  return files
}
