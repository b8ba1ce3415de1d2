import type { Command } from 'commander'
import type { Run } from '../cli.ts'
import type { DecideCommand } from '../commands/decide.ts'
import type { ReviewCommand } from '../commands/review.ts'
import { filterOptions } from '../filters.ts'
import { common, names, storeOption } from '../options.ts'
import { decisionsCommands } from './decisions.ts'
import { exchangeCommands } from './exchange.ts'

const work = () => import('../commands/decide.ts')
const entry = 'id of an entry, or its beginning'

/** What persons decide of entries: confirm, reject, correct, decide, link, unlink, undo. */
export function reviewCommands(onrecord: Command, run: Run): void {
  const deciding = (name: string, description: string) =>
    common(onrecord.command(name).description(description))
      .option('--why <text>', 'the reason, kept in the log')
      .option('--by <name>', 'who decides (else ONRECORD_BY, else the user of this machine)')
      .addOption(storeOption())
      .option('--json', 'the decision as JSON')

  for (const [kind, what] of [
    ['confirm', 'say that entries are as the machine read them'],
    ['reject', 'say that entries are none'],
  ] as const) {
    deciding(kind, what)
      .argument('<id...>', 'ids of entries, or their beginnings')
      .action((ids: readonly string[], options: DecideCommand) =>
        run(async io => (await work()).markCommand(kind, ids, options, io), options),
      )
  }

  deciding('correct', 'say that fields of an entry are otherwise; the words of the text stay')
    .argument('<id>', entry)
    .requiredOption(
      '--field <name=value>',
      'who=Iran, due=2027-12-31, plover=COERCE, due=none; repeatable',
      (given: string, before: readonly string[] = []) => [...before, given],
    )
    .action((id: string, options: DecideCommand) =>
      run(async io => (await work()).correctCommand(id, options, io), options),
    )

  deciding('decide', 'rule how a pledge, a demand or an appointment stands: kept, broken')
    .argument('<id>', entry)
    .argument('<outcome>', 'a value of the scale: kept, "in the works"')
    .option(
      '--scale <name>',
      'politifact6, simple3, holderdeord5, promiseclock7, onrecord4, one of onrecord.toml, own (else the first that has it)',
    )
    .option('--because <ids>', 'what it rests on: entries, documents, addresses: a,b', names)
    .option('--note <text>', 'the reason, as --why')
    .action((id: string, outcome: string, options: DecideCommand) =>
      run(async io => (await work()).ruleCommand(id, outcome, options, io), options),
    )

  for (const [name, what, right] of [
    ['link', 'say that an entry bears on another', true],
    ['unlink', 'say that it does not', false],
  ] as const) {
    deciding(name, what)
      .argument('<id>', 'the later one')
      .argument('<other>', 'the one that it bears on')
      .option('--relation <name>', 'in which way', 'restates')
      .action((id: string, other: string, options: DecideCommand) =>
        run(async io => (await work()).linkCommand(right, [id, other], options, io), options),
      )
  }

  deciding('undo', 'take a decision back, of entries or of parties; an undoing can be undone too')
    .argument('[decision]', 'as onrecord decisions lists it: d-3; else the last that stands')
    .action((id: string | undefined, options: DecideCommand) =>
      run(async io => (await work()).undoCommand(id, options, io), options),
    )

  common(
    filterOptions(
      onrecord
        .command('review')
        .argument('[what]', 'statements, pledges, demands, events, appointments, terms; else all')
        .description('decide by single keys what the machine read: a accept, x reject, ? for more'),
    ),
  )
    .option('--new', 'only what came since you last decided something')
    .option('--oldest-first', 'the oldest first')
    .option('--as <name>', 'who reviews (else ONRECORD_BY, else the user of this machine)')
    .option('--no-input', 'never wait for keys: refuse')
    .action((what: string | undefined, options: ReviewCommand) =>
      run(
        async io => (await import('../commands/review.ts')).reviewCommand(what, options, io),
        options,
      ),
    )

  decisionsCommands(onrecord, run)
  exchangeCommands(onrecord, run)
}
