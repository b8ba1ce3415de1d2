import type { Command } from 'commander'
import type { Run } from '../cli.ts'
import type { ImportCommand } from '../commands/import.ts'
import { common, dateOption, storeOption } from '../options.ts'

/** What comes from other tools: `onrecord import`. */
export function exchangeCommands(onrecord: Command, run: Run): void {
  common(
    onrecord
      .command('import')
      .description('bring a list of promises (CSV with a header) into the store, a pledge a row')
      .argument('<file>', 'the list, or "-" for what is piped in')
      .requiredOption(
        '--map <columns>',
        'what=text,by=minister,made=date,due=deadline; also to, status, source, id',
      )
      .option(
        '--name <name>',
        'what the list is called (else the name of the file): the same list again replaces it',
      )
      .addOption(dateOption())
      .option(
        '--by <name>',
        'whose rulings the column of status holds (else ONRECORD_BY, else the user)',
      )
      .addOption(storeOption())
      .option('--json', 'what became of it, as JSON'),
  ).action((file: string, options: ImportCommand) =>
    run(
      async io => (await import('../commands/import.ts')).importCommand(file, options, io),
      options,
    ),
  )
}
