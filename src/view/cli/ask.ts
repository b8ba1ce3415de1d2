import { type Command, Option } from 'commander'
import type { Run } from '../cli.ts'
import { filterOptions, formatOptions, pagingOptions } from '../filters.ts'
import { common, count, span } from '../options.ts'

/** The commands that ask the record. Each one's work is loaded only when it is called. */
export function askCommands(onrecord: Command, run: Run): void {
  const asking = (command: Command, limit?: number, parties?: boolean) => {
    const filtered = filterOptions(command, parties)
    const paged = limit === undefined ? filtered : pagingOptions(filtered, limit, false)
    return common(formatOptions(paged))
  }

  asking(
    onrecord
      .command('due')
      .description('list what falls due: pledges, demands, appointments, terms')
      .option(
        '--within <span>',
        'how far ahead: 60d, 8w, 3m, 1y; with --overdue, how far back',
        span,
      )
      .option('--overdue', 'list what is over instead')
      .option('--all', 'also what a person ruled to be kept or broken'),
    100,
  ).action(options =>
    run(async io => (await import('../commands/due.ts')).dueCommand(options, io), options),
  )

  asking(
    onrecord
      .command('who')
      .argument('<party>', 'a name, r-12, or IRN for all of a state')
      .description('what a party said, pledged, did and was asked; as whom; what was done to it')
      .option('--newest <number>', 'so many of each kind', count, 3),
    undefined,
    false,
  ).action((party: string, options) =>
    run(async io => (await import('../commands/who.ts')).whoCommand(party, options, io), options),
  )

  asking(
    onrecord
      .command('between')
      .argument('<party>', 'a name, r-12, or IRN for all of a state')
      .argument('<other>', 'the other one')
      .description('count what two did and said to each other, and weigh conflict and cooperation')
      .addOption(
        new Option('--by <period>', 'the stretches of time')
          .choices(['month', 'quarter', 'year'])
          .default('month'),
      ),
    undefined,
    false,
  ).action((one: string, other: string, options) =>
    run(
      async io => (await import('../commands/between.ts')).betweenCommand(one, other, options, io),
      options,
    ),
  )

  asking(
    onrecord
      .command('timeline')
      .description('list entries in the order of their days, each as precise as it is told')
      .option('--by-month', 'count them by month instead'),
    100,
  ).action(options =>
    run(
      async io => (await import('../commands/timeline.ts')).timelineCommand(options, io),
      options,
    ),
  )

  asking(
    onrecord
      .command('search')
      .argument('<words...>', 'words, "a phrase", begin*, OR, NOT')
      .description('find entries by the words of their evidence, the best first')
      .option('--documents', 'find documents by their texts instead'),
    20,
  ).action((words: string[], options) =>
    run(
      async io => (await import('../commands/search.ts')).searchCommand(words, options, io),
      options,
    ),
  )

  asking(
    onrecord
      .command('instruments')
      .argument('[instrument]', 'an id or a name: UNSCR/2231')
      .description(
        'list agreements, embargoes, laws with their terms; or one with what hangs on it',
      )
      .option('--match <text>', 'only those with this in the name'),
    20,
  ).action((instrument: string | undefined, options) =>
    run(
      async io =>
        (await import('../commands/instruments.ts')).instrumentsCommand(instrument, options, io),
      options,
    ),
  )

  asking(
    onrecord
      .command('stories')
      .description('list documents that tell of one event, by the acts that they share'),
    50,
  ).action(options =>
    run(async io => (await import('../commands/stories.ts')).storiesCommand(options, io), options),
  )
}
