/** A power; the small whole ones by multiplication, which in a loop over every half minute of ten years is felt. */
export function raised(base: number, power: number): number {
  if (power === 1) return base
  return power === 3 ? base * base * base : base ** power
}
