/** How long and how large an answer may be. Times in milliseconds. */
export interface Limits {
  /** Until a connection stands. */
  readonly connect: number
  /** Until the head of an answer has come. */
  readonly headers: number
  /** Between two pieces of an answer. */
  readonly body: number
  /** For one answer altogether, however slowly it drips. */
  readonly whole: number
  /** Bytes of an answer, packed and unpacked. */
  readonly bytes: number
  readonly redirects: number
}

/** Longer than any page of news needs; short enough that nobody holds a run up. */
export const limits: Limits = {
  connect: 10_000,
  headers: 30_000,
  body: 30_000,
  whole: 120_000,
  bytes: 20 << 20,
  redirects: 5,
}
