import { type Command, InvalidArgumentError, Option } from 'commander'
import { isDay } from '../record/edtf.ts'

/** What stands for the inputs of a command in its help. */
export const inputs = 'files, folders, globs, URLs, or "-" for what is piped in'

/** What all commands take. */
export function common(command: Command): Command {
  return command
    .option('--color', 'colours, even where no terminal is seen')
    .option('--no-color', 'no colours')
    .option('--debug', 'print where in the code an error arose')
    .exitOverride()
}

/** The day of publication. */
export const dateOption = () =>
  new Option('--date <day>', 'publication date (YYYY-MM-DD); wins over what is found').argParser(
    day,
  )
/** Where the record is kept. */
export const storeOption = () =>
  new Option(
    '--store <path>',
    'the store: a file, or a folder (else ONRECORD_STORE, else the data folder)',
  )
/** Lists of persons and bodies; may be given several times. */
export const partiesOption = () =>
  new Option(
    '--parties <file>',
    'a list of persons and bodies (CSV or FollowTheMoney); repeatable',
  ).argParser((file: string, before: readonly string[] = []) => [...before, file])
/** How many threads read. */
export const workersOption = () =>
  new Option('--workers <number>', 'threads that read; "auto" for as many as there are cores')
    .argParser(threads)
    .default(1)
/** Whether to tell by the exit code that nothing was found. */
export const emptyOption = () => new Option('--fail-if-empty', 'exit with 4 where nothing is found')

/** A day, or what is wrong with it. */
export function day(text: string): string {
  if (isDay(text)) return text
  throw new InvalidArgumentError(`"${text}" is not a day; write it as 2020-09-23`)
}

/** A span of time: 60d, 8w. */
export function span(text: string): [number, string] {
  const match = /^(\d{1,4})([dwmy])$/.exec(text)
  if (match) return [Number(match[1]), match[2]!]
  throw new InvalidArgumentError(`"${text}" is not a span of time; write it as 60d, 8w, 3m or 1y`)
}

/** A list of names: a,b. */
export function names(text: string): string[] {
  const list = text.split(',').map(name => name.trim())
  if (list.every(name => name !== '')) return list
  throw new InvalidArgumentError(`"${text}" is not a list of names: a,b`)
}

/** How many threads. */
export function threads(text: string): number | 'auto' {
  if (text === 'auto') return text
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text)
  throw new InvalidArgumentError(`"${text}" is not a number of threads; write it as 4, or auto`)
}

/** How many; 0 for all. */
export function count(text: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text)
  throw new InvalidArgumentError(`"${text}" is not a number of lines`)
}
