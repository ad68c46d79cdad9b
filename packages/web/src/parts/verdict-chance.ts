import { percentText } from '../format/numbers.ts'

/** A run whose verdict has a chance beside it. */
interface Judged {
  readonly verdict?: string
  readonly isProbable?: boolean
  readonly stayedEasyProbabilityFrac?: number
}

/** True where the errors of the boundary and of the day leave the other answer a chance that is worth a word. */
export function isUncertain({ verdict, isProbable }: Judged): boolean {
  return verdict === 'in-doubt' || isProbable === true
}

/** Chances are told in steps of five per cent, as nothing finer means anything. */
const chanceStepFrac = 0.05

function toStep(frac: number): number {
  return Math.round(frac / chanceStepFrac) * chanceStepFrac
}

/** "More likely stayed easy, 70 %", "More likely not easy, 65 %", "As likely easy as not". */
export function leaningText(stayedFrac: number): string {
  const [stayed, not] = [toStep(stayedFrac), toStep(1 - stayedFrac)]
  if (Math.abs(stayed - not) < chanceStepFrac) return 'As likely easy as not'
  return stayed > not
    ? `More likely stayed easy, ${percentText(stayed)}`
    : `More likely not easy, ${percentText(not)}`
}
