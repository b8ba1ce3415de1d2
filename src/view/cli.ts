import { readFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import { countings } from '../record/ask/countings.ts'
import { askCommands } from './cli/ask.ts'
import { changesCommands } from './cli/changes.ts'
import { disputesCommands } from './cli/disputes.ts'
import { exportCommands } from './cli/export.ts'
import { followCommands } from './cli/follow.ts'
import { reviewCommands } from './cli/review.ts'
import { runCommands } from './cli/run.ts'
import { serveCommands } from './cli/serve.ts'
import { storeCommands } from './cli/store.ts'
import { watchCommands } from './cli/watch.ts'
import { UsageError } from './fault.ts'
import { filterOptions, formatOptions, pagingOptions, thenOptions } from './filters.ts'
import type { Common, Io } from './io.ts'
import { networkOptions } from './network.ts'
import {
  common,
  dateOption,
  emptyOption,
  inputs,
  names,
  partiesOption,
  storeOption,
  workersOption,
} from './options.ts'
import { partiesCommands } from './parties.ts'
import { exitCodes, greeting } from './print/help.ts'

/** Runs a command with the streams that its options call for. */
export type Run = (work: (io: Io) => Promise<number>, options: Common) => Promise<void>

/** The commands of onrecord. Each one's work is loaded only when it is called. */
export function program(run: Run): Command {
  const onrecord = new Command('onrecord')
    .description(
      'Reads the news and keeps the record: who said, pledged, demanded or did what, by when.',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .exitOverride()
    .configureHelp({ sortSubcommands: false })
    .addHelpText('after', '\nonrecord help exit-codes tells what the exit codes mean.')
    .action((_, command: Command) => {
      const [first] = command.args
      if (first !== undefined)
        throw new UsageError(`unknown command "${first}"; see onrecord --help`)
      return run(io => io.out(greeting).then(() => 0), {})
    })
    .allowExcessArguments()

  const fetching = (command: Command) => common(networkOptions(command))

  fetching(
    onrecord
      .command('read')
      .argument('[input...]', inputs)
      .description('print the record of news texts')
      .addOption(dateOption())
      .addOption(partiesOption())
      .option('-e, --evidence', 'print the sentence below each entry')
      .option('--json', 'NDJSON, one document a line (the default on a pipe)')
      .option('--text', 'the table for a person (the default on a terminal)')
      .option('--fields <names>', 'only these fields of the JSON: document.title,entries', names)
      .addOption(emptyOption()),
  ).action((given, options) =>
    run(async io => (await import('./commands/read.ts')).readCommand(given, options, io), options),
  )

  fetching(
    onrecord
      .command('add')
      .argument('[input...]', inputs)
      .description('read news texts into the store; what is there already is left as it is')
      .addOption(dateOption())
      .addOption(partiesOption())
      .addOption(storeOption())
      .addOption(workersOption())
      .option(
        '--resume',
        'go on where an earlier run stopped; files that were taken in are not opened',
      )
      .option('--json', 'a line of JSON for each document')
      .option('--no-input', 'nobody looks on: show no progress')
      .addOption(emptyOption()),
  ).action((given, options) =>
    run(async io => (await import('./commands/add.ts')).addCommand(given, options, io), options),
  )

  watchCommands(onrecord, run)

  common(
    formatOptions(
      pagingOptions(
        filterOptions(
          onrecord
            .command('list')
            .argument(
              '[what]',
              'statements, pledges, demands, events, appointments, terms, documents, instruments, parties, skipped; else all entries',
            )
            .description('list entries of the record, filtered, a page at a time; or count them')
            .addOption(new Option('--count-by <what>', 'count them instead').choices(countings))
            .addOption(
              new Option(
                '--distinct <what>',
                'count acts too: one told in several documents is one',
              ).choices(['event', 'report']),
            )
            .option('--not-read', 'only documents in a language that is not read'),
        ),
        50,
      ),
    ),
  ).action((what, options) =>
    run(async io => (await import('./commands/list.ts')).listCommand(what, options, io), options),
  )

  common(
    formatOptions(
      thenOptions(
        onrecord
          .command('show')
          .argument(
            '<id...>',
            'ids of entries or documents, or the files that documents were read from',
          )
          .description('show an entry with its sentence and history, or the record of a document')
          .option('-e, --evidence', 'print the sentence below each entry of a document'),
      ).addOption(storeOption()),
      false,
    ),
  ).action((ids, options) =>
    run(async io => (await import('./commands/show.ts')).showCommand(ids, options, io), options),
  )

  disputesCommands(onrecord, run)
  changesCommands(onrecord, run)

  common(
    onrecord
      .command('explain')
      .argument('[place]', 'FILE:OFFSET, or FILE with --entry')
      .description('say which rule found what, and from which mentions')
      .option('--entry <id>', 'explain this entry: of the file, or of the store')
      .option('--tokens', "print the sentence's tokens with tags and heads")
      .option('--time', 'print the milliseconds that each finder takes')
      .addOption(dateOption())
      .addOption(partiesOption())
      .addOption(storeOption())
      .option('--json', 'JSON'),
  ).action((place, options) =>
    run(
      async io => (await import('./commands/explain.ts')).explainCommand(place, options, io),
      options,
    ),
  )

  common(
    onrecord
      .command('parse')
      .argument('[input...]', 'files of plain text, folders, globs, or "-" for what is piped in')
      .description('print the language analysis: words, tags, trees, names, as CoNLL-U')
      .option('--conllu', 'the inputs are CoNLL-U: keep their words and sentences, fill the rest'),
  ).action((given, options) =>
    run(
      async io => (await import('./commands/parse.ts')).parseCommand(given, options, io),
      options,
    ),
  )

  common(
    onrecord
      .command('paths')
      .description('print where onrecord keeps things')
      .addOption(storeOption())
      .option('--json', 'JSON'),
  ).action(options =>
    run(async io => (await import('./commands/paths.ts')).pathsCommand(options, io), options),
  )

  exportCommands(onrecord, run)
  askCommands(onrecord, run)
  partiesCommands(onrecord, run)
  followCommands(onrecord, run)
  storeCommands(onrecord, run)
  runCommands(onrecord, run)
  serveCommands(onrecord, run)
  reviewCommands(onrecord, run)

  onrecord
    .command('help')
    .argument('[topic...]', 'a command, or exit-codes')
    .description('print help on a command or a topic')
    .action((topic: readonly string[]) => {
      if (topic[0] === 'exit-codes') return run(io => io.out(exitCodes).then(() => 0), {})
      const below = (command: Command | undefined, name: string) =>
        command?.commands.find(c => c.name() === name)
      const command = topic.reduce<Command | undefined>(below, onrecord)
      if (!command) throw new UsageError(`no help on "${topic.join(' ')}"; see onrecord --help`)
      return run(io => io.out(wholeHelp(command)).then(() => 0), {})
    })
  return onrecord
}

/** The help of a command as `--help` prints it, with what stands behind it. */
function wholeHelp(command: Command): string {
  let text = ''
  const writeOut = (more: string) => {
    text += more
  }
  command.configureOutput({ writeOut }).outputHelp()
  return text
}

/** The package's version: the package file stands two folders up from the sources, one from the bundle. */
function version(): string {
  for (const up of ['../package.json', '../../package.json', '../../../package.json']) {
    try {
      const text = readFileSync(new URL(up, import.meta.url), 'utf8')
      const found = JSON.parse(text) as { name?: string; version: string }
      if (found.name === 'onrecord') return found.version
    } catch {
      // one folder further up
    }
  }
  return 'unknown'
}
