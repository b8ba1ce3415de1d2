/** Wrong use of a command: what is wrong, and what to do. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Something a command cannot do: which thing, why, and what to do. Exit code 1. */
export class Failure extends Error {
  override readonly name = 'Failure'
}
