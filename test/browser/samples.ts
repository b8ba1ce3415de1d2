import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let made: string | undefined

/** The path of a store that holds the samples; one for all tests of a process, gone with it. */
export async function samplesStore(): Promise<string> {
  if (made === undefined) {
    const room = mkdtempSync(join(tmpdir(), 'onrecord-'))
    process.once('exit', () => rmSync(room, { recursive: true, force: true }))
    made = join(room, 'samples.sqlite')
    const command = ['src/view/main.ts', 'add', 'samples', '--store', made]
    execFileSync(process.execPath, command, { stdio: 'pipe' })
  }
  return made
}
