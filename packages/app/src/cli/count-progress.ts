import { Presets, SingleBar } from 'cli-progress'

/** A progress bar that counts something, beside the answer; or nothing where nobody is looking. */
export function showCountProgress(what: string): {
  readonly update: (progress: { readonly doneCount: number; readonly totalCount: number }) => void
  readonly stop: () => void
} {
  const { stderr } = process
  if (stderr.isTTY !== true) return { update: () => {}, stop: () => {} }
  const format = ` {bar} {value} of {total} ${what}`
  const bar = new SingleBar(
    { format, stream: stderr, hideCursor: true, clearOnComplete: true, barsize: 24 },
    Presets.shades_classic,
  )
  bar.start(1, 0)
  return {
    update({ doneCount, totalCount }) {
      bar.setTotal(Math.max(1, totalCount))
      bar.update(doneCount)
    },
    stop: () => bar.stop(),
  }
}
