import type { Command } from 'commander'
import type { Run } from './cli.ts'
import type { Decided, PartiesCommand } from './commands/parties.ts'
import { UsageError } from './fault.ts'
import { formatOptions, thenOptions } from './filters.ts'
import { common, storeOption } from './options.ts'

const work = () => import('./commands/parties.ts')

/** `onrecord parties` and what can be decided of them. */
export function partiesCommands(onrecord: Command, run: Run): void {
  const parties = common(
    formatOptions(
      onrecord
        .command('parties')
        .description('list who is named across documents; merge, split and name them by hand')
        .option('--match <text>', 'only those with this in a name')
        .addOption(storeOption()),
    ),
  ).action((options: PartiesCommand, { args: [first] }: Command) => {
    if (first !== undefined) {
      throw new UsageError(`unknown command "parties ${first}"; see onrecord parties --help`)
    }
    return run(async io => (await work()).partiesCommand(options, io), options)
  })

  const asking = (name: string, description: string) =>
    common(formatOptions(parties.command(name).description(description).addOption(storeOption())))

  thenOptions(asking('show', 'print one with its documents, and what was decided of it'))
    .argument('<id>', 'as onrecord parties lists it: r-12')
    .action((id: string, _: object, command: Command) => {
      const options = command.optsWithGlobals<PartiesCommand>()
      return run(async io => (await work()).showCommand(id, options, io), options)
    })

  asking('log', 'print all decisions, those undone included').action(
    (_: object, command: Command) => {
      const options = command.optsWithGlobals<PartiesCommand>()
      return run(async io => (await work()).logCommand(options, io), options)
    },
  )

  const deciding = (name: string, description: string) =>
    common(parties.command(name).description(description))
      .option('--why <text>', 'the reason, kept in the log')
      .option('--by <name>', 'who decides (else ONRECORD_BY, else the user of this machine)')
      .addOption(storeOption())
      .option('--json', 'the decision as JSON')
  const decide = (given: Decided, command: Command) => {
    const options = command.optsWithGlobals<PartiesCommand>()
    return run(async io => (await work()).decideCommand(given, options, io), options)
  }

  deciding('merge', 'say that two are one: the second becomes part of the first')
    .argument('<id>', 'the one that stays')
    .argument('<other>', 'the one that becomes part of it')
    .action((into: string, from: string, _: object, command: Command) =>
      decide({ kind: 'merge', into, from }, command),
    )

  deciding('split', 'say that some documents name another one')
    .argument('<id>', 'the one that stays')
    .requiredOption('--documents <ids...>', 'documents, by id or file, that name another one')
    .action((id: string, { documents }: { documents: string[] }, command: Command) =>
      decide({ kind: 'split', id, documents }, command),
    )

  for (const kind of ['alias', 'rename'] as const) {
    const what = kind === 'alias' ? 'give one another name' : 'change the name that one goes by'
    deciding(kind, what)
      .argument('<id>', 'as onrecord parties lists it: r-12')
      .argument('<name>', 'a full name')
      .action((id: string, name: string, _: object, command: Command) =>
        decide({ kind, id, name }, command),
      )
  }

  deciding('undo', 'take a decision back; an undoing can be undone too')
    .argument('[decision]', 'as onrecord parties log lists it: d-3; else the last that stands')
    .action((id: string | undefined, _: object, command: Command) =>
      decide({ kind: 'undo', id }, command),
    )
}
