import { type Command, InvalidArgumentError } from 'commander'
import type { FetcherOptions } from '../input/fetch/index.ts'
import { isAddress } from '../input/index.ts'
import { UsageError } from './fault.ts'
import { moment } from './io.ts'
import { settingsOf } from './settings.ts'

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

/** How to fetch where inputs are addresses: undefined where none is. Throws as `networkOf`. */
export function networkFor(
  inputs: readonly string[],
  options: NetworkOptions,
  env: NodeJS.ProcessEnv,
): FetcherOptions | undefined {
  return inputs.some(isAddress) ? networkOf(options, env) : undefined
}

/** How to fetch, by a flag, else the environment, else the settings. Throws a UsageError, a Failure. */
export function networkOf(options: NetworkOptions, env: NodeJS.ProcessEnv): FetcherOptions {
  const { userAgent, allowPrivate, delay } = options
  const agent = userAgent || env.ONRECORD_USER_AGENT || settingsOf(env).userAgent
  if (agent !== undefined && !/^[\x20-\x7e]{1,200}$/.test(agent)) {
    throw new UsageError('--user-agent: plain letters and signs alone, at most 200 (ASCII)')
  }
  return {
    agent,
    allowPrivate,
    delay: delay === undefined ? undefined : delay * 1000,
    moment: () => moment(env),
  }
}

function seconds(text: string): number {
  const number = Number(text)
  if (text !== '' && number >= 0 && number <= 3600) return number
  throw new InvalidArgumentError(`"${text}" is no number of seconds from 0 to 3600`)
}
