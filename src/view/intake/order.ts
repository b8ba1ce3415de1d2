/** How far work may run ahead of those who take it. */
export interface Ahead<T> {
  /** So many pieces at most are under way or wait to be taken. */
  readonly pieces: number
  /** What they weigh together at most; one that weighs more goes alone. */
  readonly weight: number
  readonly weighing: (piece: T) => number
  /** Ends it: what is ready in its turn is still given, the rest is dropped. */
  readonly signal: AbortSignal
}

interface Under<R> {
  readonly result: Promise<R>
  readonly weight: number
  ready: boolean
}

/**
 * The results of work on what a source gives, in the source's order, several pieces at once. What fails is
 * thrown in its turn.
 */
export async function* inOrder<T, R>(
  source: AsyncIterable<T>,
  work: (piece: T) => Promise<R>,
  { pieces, weight, weighing, signal }: Ahead<T>,
): AsyncGenerator<R> {
  const from = source[Symbol.asyncIterator]()
  const under: Under<R>[] = []
  let turn = Promise.withResolvers<void>()
  const wake = () => turn.resolve()
  const begin = (piece: T) => {
    const one = { result: work(piece), weight: weighing(piece), ready: false }
    const ready = () => {
      one.ready = true
      wake()
    }
    one.result.then(ready, ready)
    under.push(one)
  }
  /** What the source answered, and was not looked at yet. */
  let come: Promise<IteratorResult<T>> | undefined
  let asked = false
  let over = false
  const ask = () => {
    asked = true
    const next = from.next()
    const answered = () => {
      come = next
      wake()
    }
    next.then(answered, answered)
  }
  signal.addEventListener('abort', wake)
  try {
    while (!signal.aborted) {
      if (come) {
        const { done, value } = await come
        come = undefined
        asked = false
        if (done) over = true
        else begin(value)
      }
      const room = under.length < pieces && under.reduce((sum, one) => sum + one.weight, 0) < weight
      if (!over && !asked && room) ask()
      if (under[0]?.ready) yield await under.shift()!.result
      else if (over && under.length === 0) return
      else if (!come) {
        await turn.promise
        turn = Promise.withResolvers()
      }
    }
    while (under[0]?.ready) yield await under.shift()!.result
  } finally {
    signal.removeEventListener('abort', wake)
    // A source that nothing comes from does not end either: it is not waited for.
    void from.return?.().catch(() => undefined)
  }
}
