/** Lets so many in at once: who comes waits until it is their turn, in the order of coming, and leaves by what they are given. */
export function gate(most: number): () => Promise<() => void> {
  let within = 0
  const waiting: (() => void)[] = []
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else within--
  }
  return async () => {
    if (within < most) within++
    else await new Promise<void>(enter => waiting.push(enter))
    return leave
  }
}
