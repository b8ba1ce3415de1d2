import type { Command } from 'commander'
import type { Run } from '../cli.ts'
import type { EvalCommand } from '../commands/eval.ts'
import type { ImportCommand } from '../commands/import.ts'
import { common, dateOption, partiesOption, storeOption } from '../options.ts'

/** What comes from elsewhere: lists of promises (`import`), and gold to be measured against (`eval`). */
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
      .addOption(partiesOption())
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

  common(
    onrecord
      .command('eval')
      .argument('[gold...]', 'gold documents: JSON files, or folders of them (docs/accuracy.md)')
      .description('measure the record against gold; without any, print what was measured before')
      .option('--by <what>', 'a row for each kind, or for each PLOVER type: kind, type', 'kind')
      .option('--misses', 'print what was missed, and what the gold does not have')
      .option('--json', 'JSON (the default on a pipe)')
      .option('--csv', 'CSV with a header')
      .option('--tsv', 'tab-separated with a header')
      .option('--text', 'the table for a person (the default on a terminal)'),
  ).action((files: readonly string[], options: EvalCommand) =>
    run(async io => (await import('../commands/eval.ts')).evalCommand(files, options, io), options),
  )
}
