import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '../../input/page.ts'
import { shipped } from '../../input/shipped.ts'
import { type Gold, GoldError, goldOf } from '../../record/eval/gold.ts'
import { type By, Scorer } from '../../record/eval/score.ts'
import { read } from '../../record/read.ts'
import { Failure, UsageError } from '../fault.ts'
import { type Common, exit, type Io } from '../io.ts'
import {
  figuresRows,
  figuresText,
  type Measured,
  missText,
  scoresRows,
  scoresText,
} from '../print/eval.ts'
import { csv, line } from '../print/json.ts'
import { clean } from '../print/text.ts'
import { tsv } from '../print/tsv.ts'

/** What `onrecord eval` takes. */
export interface EvalCommand extends Common {
  readonly by?: string
  readonly misses?: boolean
  readonly json?: boolean
  readonly csv?: boolean
  readonly tsv?: boolean
  readonly text?: boolean
}

/** Reads gold documents and prints how much of them the record has; without any, what was measured before. */
export async function evalCommand(
  files: readonly string[],
  options: EvalCommand,
  io: Io,
): Promise<number> {
  const by = options.by ?? 'kind'
  if (by !== 'kind' && by !== 'type') {
    throw new UsageError(`--by ${by}: choose from kind, type (of PLOVER)`)
  }
  const plain = options.json || !(io.tty || options.text || options.csv || options.tsv)
  if (files.length === 0) {
    const figures = JSON.parse(shipped('data/accuracy/figures.json').toString('utf8')) as Measured
    const [header, rows] = figuresRows(figures)
    if (options.csv) await io.out(csv(header, rows))
    else if (options.tsv) await io.out(tsv(header, rows))
    else await io.out(plain ? line(figures) : figuresText(figures, io))
    return exit.done
  }
  const { scorer, failed } = await scored(files, by, io)
  const { scores, misses } = scorer
  if (scores.documents === 0) throw new Failure('no gold document could be read')
  if (options.csv) await io.out(csv(...scoresRows(scores)))
  else if (options.tsv) await io.out(tsv(...scoresRows(scores)))
  else if (plain) {
    await io.out(line({ by, ...scores, ...(options.misses ? { misses } : {}) }))
  } else {
    await io.out(scoresText(scores, by, io))
    if (options.misses) await io.out(missText(misses, io))
  }
  return failed ? exit.partly : exit.done
}

/** Reads every document anew, as it stands in the gold, and compares. */
async function scored(files: readonly string[], by: By, io: Io) {
  const scorer = new Scorer(by)
  let failed = 0
  for (const file of files.flatMap(filesOf)) {
    try {
      for (const gold of goldsIn(readFileSync(file, 'utf8'))) {
        scorer.add(gold, await read(pageOf(gold)))
      }
    } catch (error) {
      const { name, code, message } = error as NodeJS.ErrnoException
      if (!(error instanceof GoldError || name === 'InputError' || code !== undefined)) throw error
      failed++
      io.err(`onrecord: ${clean(`${file}: ${message.replace(/^[A-Z]+: |,.*$/g, '')}`)}`)
    }
  }
  return { scorer, failed }
}

function filesOf(given: string): readonly string[] {
  if (existsSync(given) && statSync(given).isDirectory()) {
    return globSync('*.json', { cwd: given })
      .toSorted()
      .map(name => join(given, name))
  }
  const matched = existsSync(given) ? [] : globSync(given).toSorted()
  return matched.length ? matched : [given]
}

/** A file holds one document, or one a line. */
function goldsIn(text: string): readonly Gold[] {
  const parsed = (json: string) => {
    try {
      return JSON.parse(json) as unknown
    } catch {
      return undefined
    }
  }
  const whole = parsed(text)
  if (whole !== undefined) return [goldOf(whole)]
  return text.split('\n').flatMap((one, i) => {
    if (!one.trim()) return []
    const value = parsed(one)
    if (value === undefined) throw new GoldError(`line ${i + 1} is not JSON`)
    return [goldOf(value)]
  })
}

const pageOf = ({ id, date, text }: Gold): Page => ({
  name: id,
  format: 'text',
  content: text,
  given: id,
  url: null,
  date,
  title: null,
  source: null,
})
