/** Sentences read in step, at most; the kernel counts on it. */
export const LANES = 16
/** Tokens of a batch, at most: two of the longest sentences. */
export const BATCH = 1024
/** Tokens of a sentence, at most. */
export const LONGEST = 512

/** Sentences of about one length that are read together, the longest first. */
export class Batch {
  /** First token of each sentence in the batch, sentence by sentence. */
  readonly starts = new Int32Array(LANES + 1)
  /** First token of each sentence in what was asked. */
  readonly origins = new Int32Array(LANES)
  count = 0
  tokens = 0
  /** Tokens of the longest sentence. */
  steps = 0

  /** Takes in a sentence, no longer than those before it; false where it is full. */
  add(origin: number, length: number): boolean {
    if (this.count === LANES || this.tokens + length > BATCH) return false
    if (this.count === 0) this.steps = length
    this.origins[this.count] = origin
    this.tokens += length
    this.starts[++this.count] = this.tokens
    return true
  }

  clear(): void {
    this.count = 0
    this.tokens = 0
    this.steps = 0
  }

  lengthOf(sentence: number): number {
    return this.starts[sentence + 1]! - this.starts[sentence]!
  }

  /**
   * Sets the batch in step: `offsets`[t] is the first place of step t, `places` says of each token,
   * sentence by sentence, where it stands.
   */
  inStep(offsets: Int32Array, places: Int32Array): void {
    let place = 0
    let lanes = this.count
    for (let t = 0; t < this.steps; t++) {
      offsets[t] = place
      while (this.lengthOf(lanes - 1) <= t) lanes--
      for (let lane = 0; lane < lanes; lane++) places[this.starts[lane]! + t] = place + lane
      place += lanes
    }
    offsets[this.steps] = place
  }
}

/**
 * The sentences of `ends` (exclusive ends of tokens) from the longest to the shortest, where equal as
 * they come, empty ones left out. Throws `RangeError` for ends that do not ascend to `tokens` and for a
 * sentence too long.
 */
export function byLength(ends: Int32Array, tokens: number): Int32Array {
  const places = new Int32Array(LONGEST + 2)
  let start = 0
  for (const end of ends) {
    if (end < start) throw new RangeError('ends of sentences do not ascend')
    if (end - start > LONGEST) {
      throw new RangeError(`a sentence of ${end - start} tokens; at most ${LONGEST} are read`)
    }
    places[end - start]!++
    start = end
  }
  if (start !== tokens) throw new RangeError(`sentences end at ${start}, tokens at ${tokens}`)
  let before = 0
  for (let length = LONGEST; length >= 0; length--) {
    const many = places[length]!
    places[length] = before
    before += many
  }
  const full = places[0]!
  const order = new Int32Array(ends.length)
  for (let i = 0; i < ends.length; i++) {
    const length = ends[i]! - (i > 0 ? ends[i - 1]! : 0)
    order[places[length]!++] = i
  }
  return order.subarray(0, full)
}
