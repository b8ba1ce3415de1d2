import type { Command } from 'commander'
import type { Run } from '../cli.ts'
import { formatOptions } from '../filters.ts'
import { common, day, storeOption } from '../options.ts'

/** What has become of pledges. */
export function followCommands(onrecord: Command, run: Run): void {
  common(
    formatOptions(
      onrecord
        .command('follow')
        .argument('<id...>', 'ids of pledges, demands or appointments')
        .description('list later entries that bear on a pledge: for, against, restated, unclear')
        .option('--as-of <day>', 'as it stood on this day (YYYY-MM-DD)', day)
        .addOption(storeOption()),
    ),
  ).action((ids, options) =>
    run(
      async io => (await import('../commands/follow.ts')).followCommand(ids, options, io),
      options,
    ),
  )
}
