/** The hatchings that tell efforts apart without colour. Drawn once; every chart refers to them by name. */
export function Patterns() {
  return (
    <svg className="patterns" aria-hidden="true" focusable="false">
      <defs>
        <pattern
          id="fill-near"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" className="fill-near-base" />
          <rect width="2" height="6" className="fill-near-line" />
        </pattern>
        <pattern id="fill-moderate" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className="fill-moderate-base" />
          <rect width="6" height="1.5" y="1" className="fill-moderate-line" />
        </pattern>
        <pattern
          id="fill-hard"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" className="fill-hard-base" />
          <rect width="6" height="1.2" className="fill-hard-line" />
          <rect width="1.2" height="6" className="fill-hard-line" />
        </pattern>
        <pattern id="fill-unknown" width="5" height="5" patternUnits="userSpaceOnUse">
          <circle cx="1.5" cy="1.5" r="0.9" className="fill-unknown-dot" />
        </pattern>
      </defs>
    </svg>
  )
}

/** The key to the hatchings, as a small swatch. */
export function Swatch({ fill }: { readonly fill: 'easy' | 'near' | 'moderate' | 'hard' | 'unknown' }) {
  return (
    <svg className="swatch" viewBox="0 0 14 14" aria-hidden="true">
      <rect x="0.5" y="0.5" width="13" height="13" rx="2" className={`fill-${fill}`} />
    </svg>
  )
}
