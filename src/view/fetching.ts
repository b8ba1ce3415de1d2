import type { FetcherOptions } from '../input/fetch/index.ts'
import { isAddress } from '../input/index.ts'
import { UsageError } from './fault.ts'
import { moment } from './io.ts'
import type { NetworkOptions } from './network.ts'
import { settingsOf } from './settings.ts'

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
