import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { sentenceOf } from '../api/client.ts'
import { useCheck, useEasy, usePlan, useWhy } from '../api/queries.ts'

/** The four questions with the first sentence of each answer, or the questions alone before there are runs. */
export function FourAnswers({ hasRuns }: { readonly hasRuns: boolean }) {
  const answers = [
    { question: 'What is easy for me?', href: '/easy', query: useEasy() },
    { question: 'Are my easy days easy?', href: '/easy-days', query: useCheck() },
    { question: 'Why am I improving, or not?', href: '/progress', query: useWhy() },
    { question: 'What do I do next?', href: '/plan', query: usePlan() },
  ]
  return (
    <section className="four-answers">
      <h2>The four questions</h2>
      <dl>
        {answers.map(({ question, href, query }) => (
          <div key={href}>
            <dt>{hasRuns ? <Link href={href}>{question}</Link> : question}</dt>
            {hasRuns && <dd>{answerText(query)}</dd>}
          </div>
        ))}
      </dl>
    </section>
  )
}

interface AnswerQuery {
  readonly data: { readonly sentences: readonly string[] } | undefined
  readonly error: unknown
}

function answerText({ data, error }: AnswerQuery): ReactNode {
  if (data !== undefined) return data.sentences[0]
  if (error) return sentenceOf(error)
  return <span className="soft">Not read yet.</span>
}
