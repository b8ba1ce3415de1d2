/**
 * What a source gives, as it comes; undefined each time that nothing came for so many milliseconds. What the
 * source throws is thrown.
 */
export async function* patiently<T>(
  source: AsyncIterable<T>,
  patience: number,
): AsyncGenerator<T | undefined> {
  const parts = source[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = parts.next()
      while (await isSlow(next, patience)) yield undefined
      const { done, value } = await next
      if (done) return
      yield value
    }
  } finally {
    await parts.return?.()
  }
}

async function isSlow(next: Promise<unknown>, patience: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<boolean>(done => {
    timer = setTimeout(done, patience, true)
  })
  // What it throws is thrown where it is awaited.
  const come = next.then(
    () => false,
    () => false,
  )
  const slow = await Promise.race([come, over])
  clearTimeout(timer)
  return slow
}
