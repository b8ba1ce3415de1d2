import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parse, TomlError } from 'smol-toml'
import { type Meaning, meanings, type Scales, scales } from '../record/review/scales.ts'
import { Failure } from './fault.ts'

/** What files say of how onrecord is to work. */
export interface Settings {
  /** Scales of rulings beside the shipped ones. */
  readonly scales: Scales
  /** How to call oneself to servers; undefined where no file says it. */
  readonly userAgent: string | undefined
  /** The store's file or folder, from the folder of the file that says it on; undefined where none does. */
  readonly store: string | undefined
  /** Who decides; undefined where no file says it. */
  readonly by: string | undefined
}

/** The files that are looked into, the nearest first: that of the folder, and that of the user. */
export function settingsFiles(env: NodeJS.ProcessEnv): readonly [project: string, user: string] {
  const base = env.XDG_CONFIG_HOME?.startsWith('/') ? env.XDG_CONFIG_HOME : undefined
  const user = base ?? join(env.HOME ?? homedir(), '.config')
  return [resolve('onrecord.toml'), join(user, 'onrecord', 'config.toml')]
}

/** What the files say together: what the nearer one says of a scale holds. Throws a Failure that names the file. */
export function settingsOf(env: NodeJS.ProcessEnv): Settings {
  const [near, far] = settingsFiles(env).map(file => settingsIn(file))
  return {
    scales: { ...far?.scales, ...near?.scales },
    userAgent: near?.userAgent ?? far?.userAgent,
    store: near?.store ?? far?.store,
    by: near?.by ?? far?.by,
  }
}

/** The environment, with what the files say where it is silent: a variable goes before a file. */
export function environmentOf(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { store, by } = settingsOf(env)
  return {
    ...env,
    ...(store !== undefined && { ONRECORD_STORE: env.ONRECORD_STORE || store }),
    ...(by !== undefined && { ONRECORD_BY: env.ONRECORD_BY || by }),
  }
}

function settingsIn(file: string): Settings {
  const fault = (what: string) => new Failure(`${file}: ${what}`)
  const table = (value: unknown, name: string): [string, unknown][] => {
    const plain = typeof value === 'object' && value !== null && !Array.isArray(value)
    if (!plain || value instanceof Date) throw fault(`${name} must be a table`)
    return Object.entries(value)
  }
  const { scales: own = {}, fetch = {}, store, by, ...rest } = read(file)
  const [strange] = Object.keys(rest)
  if (strange !== undefined)
    throw fault(`"${strange}" is no setting: there are store, by, scales, fetch`)
  for (const [name, value] of Object.entries({ store, by })) {
    if (value === undefined) continue
    if (typeof value !== 'string' || value === '') throw fault(`${name} must be a text`)
  }
  for (const [name, values] of table(own, 'scales')) {
    if (name === 'own' || Object.hasOwn(scales, name)) {
      throw fault(`scales.${name}: onrecord has a scale of this name; choose another`)
    }
    for (const [value, means] of table(values, `scales.${name}`)) {
      if (meanings.includes(means as Meaning)) continue
      throw fault(`scales.${name}: "${value}" must be one of ${meanings.join(', ')}`)
    }
  }
  let userAgent: string | undefined
  for (const [name, value] of table(fetch, 'fetch')) {
    if (name !== 'user-agent') throw fault(`"fetch.${name}" is no setting: there is user-agent`)
    if (typeof value !== 'string') throw fault('fetch.user-agent must be a text')
    userAgent = value
  }
  const place = store === undefined ? undefined : placeOf(file, store as string)
  return { scales: own as Scales, userAgent, store: place, by: by as string | undefined }
}

/** A path as a file says it: from its own folder on, and one with a slash at its end is a folder. */
const placeOf = (file: string, path: string): string =>
  resolve(dirname(file), path) + (/[/\\]$/.test(path) ? '/' : '')

/** A file of settings; an empty one where there is none. */
function read(file: string): Record<string, unknown> {
  try {
    return parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const { message } = error as Error
    if (error instanceof TomlError) {
      const [what] = message.replace('Invalid TOML document: ', '').split('\n')
      throw new Failure(`${file}:${error.line}:${error.column}: not TOML: ${what}`)
    }
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return {}
    throw new Failure(`${file} cannot be read: ${message}`)
  }
}
