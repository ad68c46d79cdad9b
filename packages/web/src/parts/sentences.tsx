/** An answer in words: the first sentence large, what follows in reading size. */
export function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  const [answer, ...rest] = sentences
  if (answer === undefined) return null
  return (
    <div className="sentences">
      <p className="answer">{answer}</p>
      {rest.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}
