/**
 * Probability that chance alone puts at least `seen` of the marked among the drawn: the upper tail of the
 * hypergeometric distribution, Fisher's exact test for one side.
 */
export function chanceOfAtLeast(options: {
  readonly seen: number
  readonly drawn: number
  readonly marked: number
  readonly total: number
}): number {
  const { seen, drawn, marked, total } = options
  const logFactorials = new Float64Array(total + 1)
  for (let i = 2; i <= total; i++) logFactorials[i] = (logFactorials[i - 1] ?? 0) + Math.log(i)
  const logChoose = (n: number, k: number) =>
    (logFactorials[n] ?? 0) - (logFactorials[k] ?? 0) - (logFactorials[n - k] ?? 0)
  let chance = 0
  for (let k = Math.max(seen, drawn + marked - total); k <= Math.min(drawn, marked); k++)
    chance += Math.exp(logChoose(marked, k) + logChoose(total - marked, drawn - k) - logChoose(total, drawn))
  return Math.min(1, chance)
}
