import type { Command } from 'commander'
import type { Run } from '../cli.ts'
import type { ExportCommand } from '../commands/export.ts'
import { formats } from '../exports/index.ts'
import { filterOptions } from '../filters.ts'
import { common, count, emptyOption, span } from '../options.ts'

const list = formats.map(({ name, about }) => `  ${name.padEnd(14)}  ${about}`).join('\n')

const names = formats.map(({ name }) => name).join(', ')

/** `onrecord export`. */
export function exportCommands(onrecord: Command, run: Run): void {
  const command = onrecord
    .command('export')
    .argument(
      '[what...]',
      'statements, pledges, demands, events, appointments, terms, due; or ids of entries and documents; or site, for a folder of pages; else all',
    )
    .description('put entries out for other programs: calendars, feeds, tables, event data')
    .option('-f, --format <name>', `${names}; else as the ending of the file tells`)
    .option('-o, --output <path>', 'a file, written whole or not at all; a folder; "-" for here')
    .option('--limit <number>', 'at most so many; 0 for all', count)
    .option('--title <text>', 'what the calendar, feed or page is called')
    .option('--pledges', 'only pledges, as --kind pledge')
    .option('--url <address>', 'of a site: where it will stand, for the links of its feed')
    .option('--within <span>', 'of what falls due: how far ahead: 60d, 8w, 3m, 1y', span)
    .option('--overdue', 'of what falls due: what is over instead')
  common(filterOptions(command).addOption(emptyOption()))
    .addHelpText('after', `\nFormats (docs/exports.md tells what goes where):\n${list}`)
    .action((what: string[], options: ExportCommand) =>
      run(
        async io => (await import('../commands/export.ts')).exportCommand(what, options, io),
        options,
      ),
    )
}
