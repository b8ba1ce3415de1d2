import { CommanderError } from 'commander'
import { program } from './cli.ts'
import { Failure, UsageError } from './fault.ts'
import { type Common, exit, type Io, processIo } from './io.ts'
import { clean } from './print/text.ts'

/** Runs the command line and leaves its exit code with the process. */
export async function main(args: readonly string[]): Promise<void> {
  process.stdout.on('error', gone)
  process.stderr.on('error', gone)
  process.once('SIGINT', () => process.exit(exit.stopped))
  let asked: Common = { debug: args.includes('--debug') }
  const run = async (work: (io: Io) => Promise<number>, options: Common) => {
    asked = options
    const { environmentOf } = await import('./settings.ts')
    process.exitCode = await work(processIo(options, environmentOf(process.env)))
    // What was still to come of a pipe would hold it up.
    if (process.exitCode === exit.stopped) process.exit()
  }
  const onrecord = program(run)
  for (const command of [onrecord, ...onrecord.commands.flatMap(c => [c, ...c.commands])]) {
    command.configureOutput({ outputError: () => undefined })
  }
  try {
    await onrecord.parseAsync([...args], { from: 'user' })
  } catch (error) {
    process.exitCode = told(error, asked)
  }
}

/** The reader has seen enough (`| head`): nothing is wrong. */
function gone(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(exit.done)
  throw error
}

/** Errors that tell a person in one line what is wrong. */
const plain = ['StoreError', 'RegistryError', 'ReviewError', 'CursorError', 'InstrumentError']

/** Tells an error in one line, and gives the exit code for it. */
function told(error: unknown, { debug }: Common): number {
  if (error instanceof CommanderError && error.exitCode === 0) return exit.done
  const say = (line: string) => void process.stderr.write(`onrecord: ${clean(line)}\n`)
  if (debug && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  if (error instanceof CommanderError) {
    const message = error.message.replace(/^error: /, '')
    say(`${message.replace(/^option '(--[\w-]+).*' is invalid\. /s, '$1 ')}; see onrecord --help`)
    return exit.usage
  }
  if (error instanceof UsageError) {
    say(error.message)
    return exit.usage
  }
  const known = error instanceof Failure || (error instanceof Error && plain.includes(error.name))
  say(known ? error.message : `${String(error)}; with --debug it tells where`)
  return exit.failed
}

await main(process.argv.slice(2))
