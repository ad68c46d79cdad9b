import 'react'

declare module 'react' {
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined
  }

  interface InputHTMLAttributes<T> {
    /** Has a file input choose a whole folder; every browser knows it, the standard does not. */
    webkitdirectory?: string
  }
}
