import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A command as a document shows it, "$ onrecord …", and the lines that stand below it. */
export interface Shown {
  readonly command: string
  readonly output: string
}

const assigned = /^([A-Z_]+)=(\S+) /
const piped = /^echo "([^"]*)" \| /
const argument = /"([^"]*)"|'([^']*)'|(\S+)/g

/** The commands of a console block, with what is said to come out. */
export function shownIn(block: string): Shown[] {
  const parts = block.split(/^\$ /m).slice(1)
  return parts.map(part => {
    const [command, ...lines] = part.split('\n')
    return { command: command!.trim(), output: lines.join('\n').trim() }
  })
}

/** What a story may do beside onrecord, to look at files in the room ("~") and to change some. */
const small: Readonly<Record<string, (...args: string[]) => string>> = {
  // The look of a page is told elsewhere.
  cat: file => readFileSync(file!, 'utf8').replace(/(?<=<style>)[\s\S]*?(?=<.style>)/, '…'),
  ls: folder => globSync('**/*.*', { cwd: folder! }).toSorted().join('\n'),
  cp: (from, to) => {
    cpSync(from!, to!, { recursive: true })
    return ''
  },
}

let built: string | undefined

/** The program put together once from the sources as they are: it starts in a third of the time. */
function program(): string {
  if (built) return built
  mkdirSync('out', { recursive: true })
  const folder = mkdtempSync(join('out', 'played-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const made = spawnSync(process.execPath, ['scripts/bundle.ts', folder], { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`the program cannot be put together: ${made.stderr}`)
  built = join(folder, 'onrecord.js')
  return built
}

/**
 * What the commands print now, one after the other, with one fresh store between them, by
 * one person at one moment. Lines of
 * stderr follow those of stdout, each behind "2> "; an exit code other than 0 comes last.
 */
export function played(commands: readonly string[]): Shown[] {
  const room = mkdtempSync(join(tmpdir(), 'onrecord-'))
  const { PATH, SystemRoot } = process.env
  const place = { XDG_DATA_HOME: room, HOME: room, COLUMNS: '100', TZ: 'UTC' }
  const person = { ONRECORD_BY: 'mira', ONRECORD_NOW: '2026-10-05T10:14:00Z' }
  const env = { PATH, SystemRoot, ...place, ...person }
  try {
    return commands.map(command => {
      const [, variable, value] = assigned.exec(command) ?? []
      const own = variable ? { ...env, [variable]: value } : env
      const bare = command.replace(assigned, '')
      const [, input] = piped.exec(bare) ?? []
      const rest = bare.replace(piped, '')
      const [name, ...args] = [...rest.matchAll(argument)]
        .map(m => m[1] ?? m[2] ?? m[3]!)
        .map(arg => arg.replace(/^~(?=\/)/, room))
      const beside = small[name!]
      if (beside)
        return {
          command,
          output: beside(...args)
            .replaceAll(room, '~')
            .trim(),
        }
      if (name !== 'onrecord') throw new SyntaxError(`not a command of onrecord: ${command}`)
      const run = spawnSync(process.execPath, [program(), ...args], {
        env: own,
        encoding: 'utf8',
        input: input === undefined ? '' : `${input}\n`,
      })
      const errors = run.stderr.trimEnd().replace(/^(?=.)/gm, '2> ')
      const code = run.status === 0 ? '' : `exit ${run.status}`
      const all = [run.stdout.trimEnd(), errors, code].filter(Boolean).join('\n')
      const output = all.replaceAll(room, '~').replace(/[ \t]+$/gm, '')
      return { command, output: output.trim() }
    })
  } finally {
    rmSync(room, { recursive: true, force: true })
  }
}

/** A document with every console block played anew. */
export function replayed(document: string): string {
  return document.replace(/^```console\n([\s\S]*?)^```/gm, (_, block: string) => {
    const shown = played(shownIn(block).map(({ command }) => command))
    const text = shown.map(({ command, output }) => `$ ${command}\n${output}`.trimEnd())
    return `\`\`\`console\n${text.join('\n\n')}\n\`\`\``
  })
}
