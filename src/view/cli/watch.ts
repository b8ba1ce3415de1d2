import { type Command, InvalidArgumentError } from 'commander'
import type { Run } from '../cli.ts'
import { filterOptions } from '../filters.ts'
import { networkOptions } from '../network.ts'
import { common, partiesOption } from '../options.ts'

/** The command that goes on reading: `onrecord watch`. */
export function watchCommands(onrecord: Command, run: Run): void {
  const command = onrecord
    .command('watch')
    .argument('<input...>', 'lists of feeds (OPML), addresses of feeds, folders')
    .description('read feeds and folders again and again into the store; show what comes')
    .option('--interval <minutes>', 'between two looks at a feed', minutes, 15)
    .option('--once', 'look once, and end')
    .addOption(partiesOption())
    .option('--json', 'NDJSON: a line for each document, with a filter for each entry')
    .option('--text', 'the table for a person (the default on a terminal)')
  common(filterOptions(networkOptions(command), true, false)).action((inputs, options) =>
    run(
      async io => (await import('../commands/watch.ts')).watchCommand(inputs, options, io),
      options,
    ),
  )
}

function minutes(text: string): number {
  const number = Number(text)
  if (text !== '' && number >= 1 && number <= 10_080) return number
  throw new InvalidArgumentError(`"${text}" is no number of minutes from 1 to 10080`)
}
