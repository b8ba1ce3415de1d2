import { shipped } from '../input/shipped.ts'

/** What makes readings: the program with its version, and the models with theirs and the beginnings of their checksums. */
export interface Maker {
  readonly program: string
  readonly models: string
}

const sheets = ['english', 'sentences', 'blocks']

let made: Maker | undefined

/** The maker that runs now, from the package file and the sheets of its models. */
export function maker(): Maker {
  made ??= {
    program: `onrecord ${(JSON.parse(text('package.json')) as { version: string }).version}`,
    models: sheets.map(modelOf).join(', '),
  }
  return made
}

const text = (file: string) => Buffer.from(shipped(file)).toString('utf8')

function modelOf(name: string): string {
  const sheet = text(`models/en/${name}.md`)
  const field = (key: string) => new RegExp(`^${key}: "?([^"\\n]+)`, 'm').exec(sheet)?.[1] ?? ''
  return `${name} ${field('version')} ${field('sha256').slice(0, 8)}`
}
