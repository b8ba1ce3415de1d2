import { type Command, InvalidArgumentError } from 'commander'
import type { Run } from '../cli.ts'
import { common, names, storeOption } from '../options.ts'

/** The commands that show the record to browsers and programs. */
export function serveCommands(onrecord: Command, run: Run): void {
  common(
    onrecord
      .command('serve')
      .description('show the record as pages on this machine, with an API and feeds')
      .option('-p, --port <number>', 'the port; 0 picks a free one', port, 4870)
      .option('--host <address>', 'the address to listen on', '127.0.0.1')
      .option('--read-only', 'nobody rules or adds texts there')
      .option('--as <name>', 'who decides there (else ONRECORD_BY, else who is logged in)')
      .option('--new-token', 'draw another token for those who look from elsewhere')
      .option('--name <names>', 'what it is called too, by a proxy before it', names)
      .addOption(storeOption()),
  ).action(options =>
    run(async io => (await import('../commands/serve.ts')).serveCommand(options, io), options),
  )
}

function port(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text)
  throw new InvalidArgumentError(`"${text}" is not a port; write a number from 0 to 65535`)
}
