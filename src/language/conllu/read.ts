import { ConlluError } from './fault.ts'
import { spacesOf } from './spaces.ts'

/** A sentence of CoNLL-U as it was given. */
export interface GivenSentence {
  /** All its lines, comments and ranges and empty nodes too, without their ends. */
  readonly lines: readonly string[]
  /** By word: the place of its line in `lines`. */
  readonly rows: readonly number[]
  readonly forms: readonly string[]
  /** By word: 1 where it touches the word before, 2 the word after, 3 both. */
  readonly glue: Uint8Array
  /** The sentence as written, with the spaces before and behind it that MISC tells of. */
  readonly text: string
  /** By word: its span in `text`; words of a range that do not spell it out have its whole span. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Whether a document or a paragraph begins with it (`# newdoc`, `# newpar`). */
  readonly opens: boolean
}

/**
 * The sentences of a CoNLL-U file (universaldependencies.org/format.html), of which only ID, FORM and
 * what MISC says of spaces are looked at. Takes either kind of line end, a byte order mark, and a last
 * sentence without its blank line. Throws a `ConlluError` at the first fault.
 */
export function* givenSentences(conllu: string): Generator<GivenSentence> {
  let lines: string[] = []
  let first = 1
  let number = 0
  for (let at = conllu.startsWith('\uFEFF') ? 1 : 0; at < conllu.length; ) {
    const newline = conllu.indexOf('\n', at)
    const end = newline < 0 ? conllu.length : newline
    const line = conllu.slice(at, conllu[end - 1] === '\r' && end > at ? end - 1 : end)
    at = end + 1
    number++
    if (line.trim() !== '') {
      if (lines.length === 0) first = number
      lines.push(line)
    } else if (lines.length > 0) {
      yield sentenceOf(lines, first)
      lines = []
    }
  }
  if (lines.length > 0) yield sentenceOf(lines, first)
}

/** A range of words written as one. */
interface Range {
  readonly last: number
  readonly form: string
  readonly after: string
  readonly line: number
}

function sentenceOf(lines: readonly string[], number: number): GivenSentence {
  const draft = new Draft()
  let range: Range | undefined
  let empty = 0
  let opens = false
  for (const [row, line] of lines.entries()) {
    const at = number + row
    if (line.startsWith('#')) {
      if (draft.forms.length > 0 || range) throw new ConlluError(at, 'a comment inside a sentence')
      opens ||= /^#\s*new(?:doc|par)\b/.test(line)
      continue
    }
    const columns = line.split('\t')
    if (columns.length !== 10) throw new ConlluError(at, columnsFault(columns.length))
    const [id, form, misc] = [columns[0]!, columns[1]!, columns[9]!]
    if (form.trim() === '') throw new ConlluError(at, 'the word has no form')
    const due = draft.forms.length + 1
    const parts = /^(\d{1,9})(?:([-.])(\d{1,9}))?$/.exec(id)
    if (!parts) throw new ConlluError(at, `"${short(id)}" is not an ID`)
    const [, head, mark, tail] = parts as unknown as [string, string, string?, string?]
    if (due === 1 && mark !== '.' && !range) draft.begin(misc)
    if (mark === '-') {
      range = rangeOf(id, [Number(head), Number(tail)], { due, range, at, form, misc })
    } else if (mark === '.') {
      empty++
      const expected = `${due - 1}.${empty}`
      if (id !== expected) throw new ConlluError(at, `the ID ${id} stands where ${expected} is due`)
    } else {
      if (id !== String(due)) throw new ConlluError(at, `the ID ${id} stands where ${due} is due`)
      empty = 0
      draft.word(form, row)
      if (!range) draft.close(form, spacesOf(misc).after)
      else if (range.last === due) {
        draft.close(range.form, range.after)
        range = undefined
      }
    }
  }
  if (range) throw new ConlluError(range.line, `the range ends behind the sentence`)
  if (draft.forms.length === 0) throw new ConlluError(number, 'a sentence without words')
  return draft.done(lines, opens)
}

function rangeOf(
  id: string,
  [first, last]: readonly [number, number],
  where: { due: number; range: Range | undefined; at: number; form: string; misc: string },
): Range {
  const { due, range, at, form, misc } = where
  if (range) throw new ConlluError(at, `the range ${id} begins inside another`)
  if (last <= first) throw new ConlluError(at, `the range ${id} ends before it begins`)
  if (first !== due) {
    throw new ConlluError(at, `the range ${id} stands where one from ${due} on is due`)
  }
  return { last, form, after: spacesOf(misc).after, line: at }
}

/** Words of a sentence as they are read, one token (a word or a range of words) after the other. */
class Draft {
  readonly forms: string[] = []
  readonly #rows: number[] = []
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  readonly #touches: boolean[] = []
  /** Words of the token that is not closed yet. */
  #open = 0
  #text = ''

  /** What MISC of the first token says of spaces before it. */
  begin(misc: string): void {
    this.#text = spacesOf(misc).before
  }

  word(form: string, row: number): void {
    this.forms.push(form)
    this.#rows.push(row)
    this.#touches.push(true)
    this.#open++
  }

  close(surface: string, after: string): void {
    const first = this.forms.length - this.#open
    const spelt = this.forms.slice(first).join('') === surface
    let at = this.#text.length
    for (let i = first; i < this.forms.length; i++) {
      this.#starts.push(at)
      if (spelt) at += this.forms[i]!.length
      this.#ends.push(spelt ? at : at + surface.length)
    }
    this.#touches[this.forms.length - 1] = after === ''
    this.#text += surface + after
    this.#open = 0
  }

  done(lines: readonly string[], opens: boolean): GivenSentence {
    const touches = this.#touches
    const last = touches.length - 1
    return {
      lines,
      rows: this.#rows,
      forms: this.forms,
      glue: Uint8Array.from(touches, (touch, i) => {
        return (touches[i - 1] ? 1 : 0) + (touch && i < last ? 2 : 0)
      }),
      text: this.#text,
      starts: this.#starts,
      ends: this.#ends,
      opens,
    }
  }
}

function columnsFault(count: number): string {
  const said = count === 1 ? '1 column' : `${count} columns`
  return `${said}, parted by tabs, where CoNLL-U has 10`
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
