import { dataFolder, storePath } from '../../record/store/index.ts'
import type { Common, Io } from '../io.ts'
import { line } from '../print/json.ts'
import { settingsFiles } from '../settings.ts'

/** Says where onrecord keeps things, and whether a flag or the environment says so. */
export async function pathsCommand(
  options: Common & { readonly store?: string; readonly json?: boolean },
  io: Io,
): Promise<number> {
  const [project, user] = settingsFiles(io.env)
  const paths = { store: storePath(options.store, io.env), data: dataFolder(io.env), project, user }
  const text = Object.entries(paths).map(([name, path]) => `${name.padEnd(9)}${path}\n`)
  await io.out(options.json ? line(paths) : text.join(''))
  return 0
}
