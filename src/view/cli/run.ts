import type { Command } from 'commander'
import type { Run } from '../cli.ts'
import { formatOptions } from '../filters.ts'
import { common, dateOption, partiesOption } from '../options.ts'

/** Runs that can be made again: `onrecord run`, `onrecord verify`. */
export function runCommands(onrecord: Command, run: Run): void {
  common(
    onrecord
      .command('run')
      .argument('<input...>', 'files, folders, globs')
      .description('read news texts and write a manifest by which onrecord verify can tell changes')
      .option('-o, --output <file>', 'the manifest; "-" for here', '-')
      .addOption(dateOption())
      .addOption(partiesOption()),
  ).action((inputs, options) =>
    run(async io => (await import('../commands/run.ts')).runCommand(inputs, options, io), options),
  )
  common(
    formatOptions(
      onrecord
        .command('verify')
        .argument('<manifest>', 'a file that onrecord run wrote, or "-" for what is piped in')
        .description('read again what a manifest names; 1 where a document comes out otherwise'),
      false,
    ),
  ).action((file, options) =>
    run(
      async io => (await import('../commands/verify.ts')).verifyCommand(file, options, io),
      options,
    ),
  )
}
