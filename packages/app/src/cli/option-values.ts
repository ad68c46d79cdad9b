/** What is typed after an option, as a value; a usage error where it is none. */

import { InvalidArgumentError } from 'commander'

const hardestEffortCr10 = 10

/** A whole number within bounds, or a usage error. */
export function wholeNumber(lowest: number, highest: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (!/^\d+$/.test(text) || value < lowest || value > highest) {
      throw new InvalidArgumentError(`It must be a whole number from ${lowest} to ${highest}.`)
    }
    return value
  }
}

/** An effort from 0 to 10, or the word that takes it back, or a usage error. */
export function toldEffort(text: string): number | 'none' {
  if (text === 'none') return text
  const value = Number(text)
  if (!/^\d+(\.\d+)?$/.test(text) || value > hardestEffortCr10) {
    throw new InvalidArgumentError(`It must be a number from 0 to ${hardestEffortCr10}, or none.`)
  }
  return value
}
