/** The places of the app, in the order in which a runner asks. */
export const sections = [
  { href: '/', name: 'Today', icon: 'today' },
  { href: '/easy', name: 'Easy', icon: 'easy' },
  { href: '/easy-days', name: 'Easy days', icon: 'easy-days' },
  { href: '/progress', name: 'Progress', icon: 'progress' },
  { href: '/plan', name: 'Plan', icon: 'plan' },
  { href: '/runs', name: 'Runs', icon: 'runs' },
  { href: '/settings', name: 'Settings', icon: 'settings' },
] as const

export type SectionIconName = (typeof sections)[number]['icon']

const paths: Readonly<Record<SectionIconName, string>> = {
  today: 'M10 6v4l2.5 2M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14z',
  easy: 'M3 6h14M3 15c3.5 0 4-5.5 7-5.5s3.5 5.5 7 5.5',
  'easy-days': 'M3 7h14M5 10v6M10 4v12M15 10v6',
  progress: 'M3 15l4.5-4.5 3 2.5L17 5.5M13 5.5h4v4',
  plan: 'M3.5 5.5h13v11h-13zM3.5 9h13M7 3.5v3.5M13 3.5v3.5',
  runs: 'M7 5.5h10M7 10h10M7 14.5h10M3.5 5.5h.01M3.5 10h.01M3.5 14.5h.01',
  settings: 'M3 6.5h8M15 6.5h2M3 13.5h2M9 13.5h8M13 4.5v4M7 11.5v4',
}

export function SectionIcon({ name }: { readonly name: SectionIconName }) {
  return (
    <svg className="section-icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
