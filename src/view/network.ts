import { type Command, InvalidArgumentError } from 'commander'

/** What commands take that fetch from the network. */
export interface NetworkOptions {
  readonly userAgent?: string
  readonly allowPrivate?: boolean
  /** Seconds. */
  readonly delay?: number
}

/** The options of commands that fetch. */
export function networkOptions(command: Command): Command {
  return command
    .option('--user-agent <name>', 'how to call yourself to servers (else ONRECORD_USER_AGENT)')
    .option('--delay <seconds>', 'between two requests to one host (1)', seconds)
    .option('--allow-private', 'fetch from private addresses too: this machine, this network')
}

function seconds(text: string): number {
  const number = Number(text)
  if (text !== '' && number >= 0 && number <= 3600) return number
  throw new InvalidArgumentError(`"${text}" is no number of seconds from 0 to 3600`)
}
