import { existsSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const file = 'record.sqlite'

type Environment = Readonly<Record<string, string | undefined>>

/** The store's file: what was asked for (a file or a folder), else ONRECORD_STORE, else the XDG data folder. */
export function storePath(asked: string | undefined, env: Environment): string {
  const named = asked || env.ONRECORD_STORE
  if (named) return isFolder(named) ? join(named, file) : named
  return join(dataFolder(env), file)
}

/** $XDG_DATA_HOME/onrecord, else ~/.local/share/onrecord. */
export function dataFolder(env: Environment): string {
  const base = env.XDG_DATA_HOME?.startsWith('/') ? env.XDG_DATA_HOME : undefined
  return join(base ?? join(env.HOME ?? homedir(), '.local', 'share'), 'onrecord')
}

function isFolder(path: string): boolean {
  if (/[/\\]$/.test(path)) return true
  return existsSync(path) && statSync(path).isDirectory()
}
