import { basename, extname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { files } from '../../input/files.ts'
import { InputError } from '../../input/page.ts'
import {
  ConlluError,
  ConlluWriter,
  fillConllu,
  givenSentences,
  parseInParts,
  parseTokensInParts,
} from '../../language/parse.ts'
import { type Common, exit, type Io } from '../io.ts'
import { named } from '../named.ts'
import { clean } from '../print/text.ts'
import { withStatuses } from '../statuses.ts'
import { type Text, textOf } from '../texts.ts'

/** What `onrecord parse` takes. */
export interface ParseCommand extends Common {
  readonly conllu?: boolean
}

/** Prints the analysis of plain texts as CoNLL-U, or fills in that of CoNLL-U. */
export async function parseCommand(
  inputs: string[],
  options: ParseCommand,
  io: Io,
): Promise<number> {
  // A heap that is slow to grow: what is made for one part is not kept beside the next.
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=20')
  const told: Told = options.conllu ? fill : write
  const taken = new Set<string>()
  let failed = 0
  let done = 0
  for await (const name of namesOf(named(inputs))) {
    try {
      if (name instanceof InputError) throw name
      for await (const part of told(await textOf(name), name, taken)) {
        await io.out(part)
        // A turn for signals and for a reader that has gone.
        await setImmediate()
      }
      done++
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      failed++
      io.err(`onrecord: ${clean(error.message)}`)
    }
  }
  if (failed === 0) return exit.done
  return done > 0 ? exit.partly : exit.failed
}

async function* namesOf(inputs: readonly string[]): AsyncGenerator<string | InputError> {
  for (const input of inputs) {
    if (input === '-') yield input
    else yield* files(input)
  }
}

type Told = (text: Text, name: string, taken: Set<string>) => AsyncGenerator<string>

async function* write(text: Text, name: string, taken: Set<string>): AsyncGenerator<string> {
  const prefix = `${idOf(name, taken)}-`
  const writer = new ConlluWriter(name === '-' ? { prefix } : { document: name, prefix })
  for await (const stretch of text.stretches(true)) {
    for (const parsed of parseInParts(stretch)) yield withStatuses(writer.write(parsed), parsed)
  }
}

async function* fill(text: Text, name: string): AsyncGenerator<string> {
  // All of it is looked at before any of it is printed.
  let before = 0
  for await (const stretch of text.stretches()) {
    try {
      for (const _ of givenSentences(stretch));
    } catch (error) {
      if (error instanceof ConlluError) throw faultOf(name, before + error.line, error.why)
      throw error
    }
    before += stretch.split('\n').length - 1
  }
  for await (const stretch of text.stretches()) {
    for (const { given, parsed } of parseTokensInParts(stretch)) {
      yield withStatuses(fillConllu(given, parsed), parsed)
    }
  }
}

function faultOf(name: string, line: number, why: string): InputError {
  const hint = why.startsWith('1 column') ? '; for plain text leave out --conllu' : ''
  return new InputError(`${name}:${line}`, why + hint)
}

/** What a document's sentences are named by: its file's name, numbered where two are alike. */
function idOf(name: string, taken: Set<string>): string {
  const bare = name === '-' ? 'stdin' : basename(name, extname(name)).replace(/\s+/gu, '_')
  let id = bare
  for (let number = 2; taken.has(id); number++) id = `${bare}.${number}`
  taken.add(id)
  return id
}
