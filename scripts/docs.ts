import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Command } from 'commander'
import { program } from '../src/view/cli.ts'
import { exitCodes } from '../src/view/print/help.ts'
import { replayed } from './console.ts'

/** Documents whose console blocks show what the program prints. */
export const played = ['README.md']

/** docs/cli.md: the help of the program and of each command, as it prints it. */
export function cliReference(): string {
  const onrecord = program(async () => undefined)
  const block = (title: string, text: string) => `## ${title}\n\n\`\`\`\n${text.trim()}\n\`\`\`\n`
  const told = (command: Command, name: string): string[] => {
    command.configureHelp({ helpWidth: 90 })
    const below = command.commands.flatMap(inner => told(inner, `${name} ${inner.name()}`))
    return [block(name, command.helpInformation()), ...below]
  }
  const commands = told(onrecord, 'onrecord')
  const head = '# The command line\n\nPrinted by the program itself; `npm run docs` writes it.\n'
  return [head, ...commands, block('Exit codes', exitCodes)].join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync('docs/cli.md', cliReference())
  for (const file of played) writeFileSync(file, replayed(readFileSync(file, 'utf8')))
}
