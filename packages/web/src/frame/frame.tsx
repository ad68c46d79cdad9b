import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { useLiveUpdates } from '../api/live-updates.ts'
import { useStatus } from '../api/queries.ts'
import { hearImportProgress } from '../import/import-session.ts'
import { useWindowDrop } from '../import/use-window-drop.ts'
import { Mishap } from '../parts/mishap.tsx'
import { Patterns } from '../parts/patterns.tsx'
import { ImportBar } from './import-bar.tsx'
import { SectionIcon, sections } from './sections.tsx'

/** What stands around every page: the way to the others, the import bar, and the place for a drop. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const [path] = useLocation()
  const isHeld = useWindowDrop()
  useLiveUpdates(hearImportProgress)
  useFocusOnNavigation(path)
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <Patterns />
      <div className="frame">
        <header className="rail">
          <Link href="/" className="brand">
            <Mark />
            Footing
          </Link>
          <nav aria-label="Main">
            <ul>
              {sections.map((section) => (
                <li key={section.href}>
                  <Link
                    href={section.href}
                    className="rail-link"
                    {...(isHere(section.href, path) ? { 'aria-current': 'page' as const } : {})}
                  >
                    <SectionIcon name={section.icon} />
                    {section.name}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <Link href="/import" className="rail-add">
            Add runs
          </Link>
        </header>
        <div className="content">
          <ImportBar />
          <SampleNotice />
          <main id="content" tabIndex={-1}>
            <Mishap key={path} what="This page">
              {children}
            </Mishap>
          </main>
        </div>
      </div>
      {isHeld && <div className="drop-veil">Let go to add these runs</div>}
    </>
  )
}

function SampleNotice() {
  const status = useStatus()
  if (status.data?.isSample !== true) return null
  return (
    <p className="sample-notice">
      This is the sample runner, a made-up person. <Link href="/import">Add your own runs</Link>
    </p>
  )
}

/** After a change of page the heading of the new one is focused, as a page load would begin at its top. */
function useFocusOnNavigation(path: string): void {
  const lastPath = useRef(path)
  useEffect(() => {
    if (lastPath.current === path) return
    lastPath.current = path
    scrollTo(0, 0)
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }, [path])
}

function isHere(href: string, path: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
}

function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
      <path className="mark-ceiling" d="M4 8h24" />
      <path className="mark-run" d="M4 23c6 0 7-11 12-11s6 11 12 11" />
    </svg>
  )
}
