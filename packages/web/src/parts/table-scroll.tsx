import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'

interface TableScrollProps {
  /** What the table holds, for whoever comes to it by keyboard. */
  readonly label: string
  readonly children: ReactNode
}

/** Lets a table that is wider than the page scroll by itself. Only then it can be focused, to be scrolled by keys. */
export function TableScroll({ label, children }: TableScrollProps) {
  const ref = useRef<HTMLDivElement>(null)
  const [isScrollable, setIsScrollable] = useState(false)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const measure = () => setIsScrollable(element.scrollWidth > element.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div
      ref={ref}
      className="table-scroll"
      {...(isScrollable ? { tabIndex: 0, role: 'region', 'aria-label': label } : {})}
    >
      {children}
    </div>
  )
}
