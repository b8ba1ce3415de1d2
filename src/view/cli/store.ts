import type { Command } from 'commander'
import type { Run } from '../cli.ts'
import { common, storeOption } from '../options.ts'

/** The care of the store. */
export function storeCommands(onrecord: Command, run: Run): void {
  const store = onrecord.command('store').description('look after the store')
  const load = () => import('../commands/store.ts')
  common(
    store
      .command('check')
      .description(
        'look through it: the file, the indexes, and that all evidence stands in its text',
      )
      .addOption(storeOption())
      .option('--json', 'JSON'),
  ).action(options => run(async io => (await load()).checkCommand(options, io), options))
  common(
    store
      .command('backup')
      .argument('<file>', 'a file that is not there yet')
      .description('write a copy of it, while others may go on')
      .addOption(storeOption())
      .option('--json', 'JSON'),
  ).action((file, options) =>
    run(async io => (await load()).backupCommand(file, options, io), options),
  )
  common(
    store
      .command('vacuum')
      .description('make its indexes anew and give room back')
      .addOption(storeOption())
      .option('--json', 'JSON'),
  ).action(options => run(async io => (await load()).vacuumCommand(options, io), options))
}
