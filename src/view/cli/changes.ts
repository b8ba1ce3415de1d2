import type { Command } from 'commander'
import type { Run } from '../cli.ts'
import { filterOptions, formatOptions, pagingOptions } from '../filters.ts'
import { common, day, span } from '../options.ts'

/** What changed in the record. */
export function changesCommands(onrecord: Command, run: Run): void {
  const command = onrecord
    .command('changes')
    .description('list what changed in the record: entries that came, went, differ; decisions')
    .requiredOption('--since <day>', 'from this day on, or so far back: 7d, 2w', dayOrSpan)
    .option('--until <day>', 'up to this day; today where it is missing', day)
  common(formatOptions(pagingOptions(filterOptions(command, true, false), 50, false))).action(
    options =>
      run(
        async io => (await import('../commands/changes.ts')).changesCommand(options, io),
        options,
      ),
  )
}

const dayOrSpan = (text: string): string | [number, string] =>
  /^\d+[dwmy]$/.test(text) ? span(text) : day(text)
