import { styleText } from 'node:util'

type Style = 'strong' | 'quiet' | 'good' | 'warning' | 'bad'

const formats = {
  strong: 'bold',
  quiet: 'dim',
  good: 'green',
  warning: 'yellow',
  bad: 'red',
} as const satisfies Record<Style, Parameters<typeof styleText>[0]>

/** A line is easiest to read when it is not longer than this, however wide the window. */
const readableWidth = 96

/** Where a command writes: what was asked for on one stream, everything said beside it on the other. */
export interface Terminal {
  /** True where a person reads. */
  readonly isInteractive: boolean
  /** A line of the answer. */
  line(text?: string): void
  /** A paragraph of the answer, wrapped where a person reads; further lines are indented by as much as given. */
  paragraph(text: string, indent?: string): void
  /** A line beside the answer: progress, hints, failures. */
  note(text: string): void
  /** The text in a style where the stream shows colours and the reader did not turn them off (NO_COLOR). */
  styled(style: Style, text: string): string
}

/** The two streams of a process, or what stands in for them. */
export interface TerminalStreams {
  readonly stdout: NodeJS.WriteStream | (NodeJS.WritableStream & { isTTY?: false; columns?: never })
  readonly stderr: NodeJS.WritableStream
}

export function createTerminal({ stdout, stderr }: TerminalStreams): Terminal {
  const isInteractive = stdout.isTTY === true
  const width = Math.min(stdout.columns ?? readableWidth, readableWidth)
  return {
    isInteractive,
    line: (text = '') => void stdout.write(`${text}\n`),
    paragraph(text, indent = '') {
      const lines = isInteractive ? wrapped(text, width - indent.length) : [text]
      stdout.write(`${lines.map((line) => `${indent}${line}`).join('\n')}\n`)
    },
    note: (text) => void stderr.write(`${text}\n`),
    styled: (style, text) => styleText(formats[style], text, { stream: stdout }),
  }
}

/** The text in lines no longer than the width, broken between words. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}
