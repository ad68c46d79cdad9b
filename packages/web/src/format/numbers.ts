const narrowSpace = '\u202f'

/** "1,204". */
export function countText(count: number): string {
  return Math.round(count)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',')
}

/** "1 run", "2 runs". */
export function countedText(count: number, one: string, many = `${one}s`): string {
  return `${countText(count)} ${count === 1 ? one : many}`
}

/** "83 %"; what is there but rounds away reads "<1 %", never "0 %". */
export function percentText(frac: number): string {
  const percent = Math.round(frac * 100)
  if (percent === 0 && frac > 0) return `<1${narrowSpace}%`
  return `${percent}${narrowSpace}%`
}

/** A probability, "45 %"; never called nothing and never called certain. */
export function chanceText(frac: number): string {
  const percent = Math.round(frac * 100)
  if (percent < 1) return `<1${narrowSpace}%`
  return percent > 99 ? `>99${narrowSpace}%` : `${percent}${narrowSpace}%`
}

/** "141–150", and "146" where both ends round to the same. */
export function bandText(low: number, high: number): string {
  const [from, to] = [Math.round(low), Math.round(high)]
  return from === to ? `${from}` : `${from}–${to}`
}

/** "12 MB". */
export function byteText(byteCount: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB'] as const
  let value = byteCount
  let index = 0
  while (value >= 1000 && index < units.length - 1) {
    value /= 1000
    index += 1
  }
  return `${value < 10 && index > 0 ? value.toFixed(1) : Math.round(value)} ${units[index]}`
}

/** "2.1 %": small shares to a tenth. */
export function finePercentText(frac: number): string {
  return `${(frac * 100).toFixed(1)}${narrowSpace}%`
}

/** "+2.1 %", "−0.4 %". */
export function changeText(frac: number): string {
  return `${frac < 0 ? '−' : '+'}${finePercentText(Math.abs(frac))}`
}

/** "1.4 ×", "12 ×". */
export function timesText(frac: number): string {
  return `${frac < 10 ? frac.toFixed(1) : Math.round(frac)}${narrowSpace}×`
}
