import { stripVTControlCharacters } from 'node:util'

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** "Wed" for "2020-09-23". */
export function weekday(date: string): string {
  return days[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''
}

/** A text on one line, with nothing in it that could steer a terminal. */
export function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
  const steering = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
  return text.toWellFormed().replace(steering, ' ').replace(/\s+/g, ' ').trim()
}

/** The first words of a text, with "…" where it goes on. */
export function short(text: string, most: number): string {
  const line = clean(text)
  if (line.length <= most) return line
  const cut = line.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > most / 2 ? cut.slice(0, space) : cut).toWellFormed()}…`
}

/** Columns that a text takes, colours left out. */
export function width(text: string): number {
  return stripVTControlCharacters(text).length
}

/** A text filled up with spaces. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)))
}

/** Breaks a text at spaces into lines of so many columns; a longer word stands alone. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line && width(line) + 1 + width(word) > columns) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  if (line) lines.push(line)
  return lines
}
