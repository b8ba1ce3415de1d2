import { type Command, Option } from 'commander'
import type { Run } from '../cli.ts'
import { filterOptions, formatOptions, pagingOptions } from '../filters.ts'
import { common, dateOption, inputs, partiesOption } from '../options.ts'

/** What is set against each other. */
export function disputesCommands(onrecord: Command, run: Run): void {
  common(
    formatOptions(
      pagingOptions(
        filterOptions(
          onrecord
            .command('disputes')
            .argument('[input...]', `${inputs}; the store where none is named`)
            .description('list claims with what the same document, or others, set against them')
            .option(
              '--about <id>',
              'only those about this: an id of an entry, an instrument, a party (r-12), or a name',
            )
            .addOption(
              new Option('--within <what>', 'only those inside one document, or across').choices([
                'documents',
                'across',
              ]),
            )
            .addOption(dateOption())
            .addOption(partiesOption()),
        ),
        100,
        false,
      ),
    ),
  ).action((given, options) =>
    run(
      async io => (await import('../commands/disputes.ts')).disputesCommand(given, options, io),
      options,
    ),
  )
}
