import { readText } from './conllu.ts'

/** A sentence with its names as BIO labels ("B-PER"), types folded to PER, ORG, LOC, MISC. */
export interface Named {
  readonly forms: readonly string[]
  readonly names: readonly string[]
}

const TYPES: Readonly<Record<string, string>> = { PERSON: 'PER', GPE: 'LOC', FAC: 'LOC' }

/** The sentences of a file of "token label" lines, blank lines between sentences. */
export function readNames(file: string): Named[] {
  const found: Named[] = []
  for (const block of readText(file).split(/\n\s*\n/)) {
    const rows = block
      .split('\n')
      .filter(
        line => line.trim() !== '' && !line.startsWith('-DOCSTART-') && !line.startsWith('# '),
      )
      .map(line => line.split(/\s+/))
    if (rows.length === 0) continue
    found.push({ forms: rows.map(row => row[0]!), names: rows.map(row => folded(row.at(-1)!)) })
  }
  return found
}

function folded(label: string): string {
  const [place, type] = label.split('-') as [string, string | undefined]
  return type === undefined ? 'O' : `${place}-${TYPES[type] ?? type}`
}

/** BIO labels as BIOES: where a name ends and what stands alone is told too (Ratinov and Roth 2009). */
export function toBioes(names: readonly string[]): string[] {
  return names.map((label, i) => {
    if (label === 'O') return 'O'
    const type = label.slice(2)
    const opens = label[0] === 'B' || names[i - 1]?.slice(2) !== type
    const closes = names[i + 1] !== `I-${type}`
    return `${opens ? (closes ? 'S' : 'B') : closes ? 'E' : 'I'}-${type}`
  })
}
