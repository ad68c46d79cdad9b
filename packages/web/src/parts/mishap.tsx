import { Component, type ReactNode } from 'react'

interface MishapProps {
  /** What could not be shown: "This page", "The run over time". */
  readonly what: string
  readonly children: ReactNode
}

interface MishapState {
  readonly hasFailed: boolean
}

/** Keeps a mistake in one part of the app from taking the rest with it. React asks for a class here. */
export class Mishap extends Component<MishapProps, MishapState> {
  override state: MishapState = { hasFailed: false }

  static getDerivedStateFromError(): MishapState {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return (
      <div className="notice notice-trouble" role="alert">
        <p>{this.props.what} could not be shown. That is a mistake in Footing; your data are not touched.</p>
        <button type="button" onClick={() => location.reload()}>
          Load it again
        </button>
      </div>
    )
  }
}
