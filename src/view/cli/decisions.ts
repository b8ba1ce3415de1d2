import type { Command } from 'commander'
import type { Run } from '../cli.ts'
import type { DecisionsCommand } from '../commands/decisions.ts'
import { UsageError } from '../fault.ts'
import { formatOptions } from '../filters.ts'
import { common, storeOption } from '../options.ts'

const work = () => import('../commands/decisions.ts')

/** `onrecord decisions`: the log, as text for git, and its conflicts. */
export function decisionsCommands(onrecord: Command, run: Run): void {
  const decisions = common(
    formatOptions(
      onrecord
        .command('decisions')
        .description(
          'list what persons decided, in the order of its writing, those undone included',
        )
        .option('--by <name>', 'only of this person')
        .option('--entry <id>', 'only of this entry')
        .addOption(storeOption()),
    ),
  ).action((options: DecisionsCommand, { args: [first] }: Command) => {
    if (first !== undefined) {
      throw new UsageError(`unknown command "decisions ${first}"; see onrecord decisions --help`)
    }
    return run(async io => (await work()).decisionsCommand(options, io), options)
  })

  common(
    decisions
      .command('dump')
      .description('print all decisions as NDJSON, for git and other stores'),
  )
    .option('-o, --output <file>', 'write them to a file')
    .addOption(storeOption())
    .action((_: object, command: Command) => {
      const options = command.optsWithGlobals<DecisionsCommand>()
      return run(async io => (await work()).dumpCommand(options, io), options)
    })

  common(
    decisions.command('load').description('take what dump wrote; what is there already is left'),
  )
    .argument('<file>', 'a file that dump wrote, or "-" for what is piped in')
    .addOption(storeOption())
    .option('--json', 'what became of the lines, as JSON')
    .action((file: string, _: object, command: Command) => {
      const options = command.optsWithGlobals<DecisionsCommand>()
      return run(async io => (await work()).loadCommand(file, options, io), options)
    })

  common(
    formatOptions(
      decisions
        .command('conflicts')
        .description('list decisions that a newer reading speaks against; they stand all the same')
        .addOption(storeOption()),
    ),
  ).action((_: object, command: Command) => {
    const options = command.optsWithGlobals<DecisionsCommand>()
    return run(async io => (await work()).conflictsCommand(options, io), options)
  })
}
