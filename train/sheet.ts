import { createHash } from 'node:crypto'
import type { Scores } from './score.ts'

/** What a sheet says of a model beside its figures. */
export interface About {
  readonly name: string
  readonly version: string
  readonly does: string
  readonly method: string
  readonly sources: readonly string[]
  readonly wrong: readonly string[]
}

const COMMAND = 'npm run train -- --corpora DIR'

/** The sheet of a model: front matter with its figures, then words. */
export function sheet(
  about: About,
  bytes: Uint8Array,
  seed: number,
  scores: Readonly<Record<string, Partial<Scores>>>,
): string {
  const sha = createHash('sha256').update(bytes).digest('hex')
  const figures = Object.entries(scores).map(([set, s]) => `  ${set}: ${inline(s)}`)
  return `---
model: ${about.name}
version: "${about.version}"
language: en
file: ${about.name}.bin
bytes: ${bytes.length}
sha256: ${sha}
licence: CC-BY-SA-4.0
sources:
${about.sources.map(source => `  - ${source}`).join('\n')}
scores:
${figures.join('\n')}
seed: ${seed}
command: ${COMMAND}
---

# ${about.name}

${about.does}

${about.method}

Scores are per cent of words on the development parts, gold words given, tags its own; las counts
relations without subtype.

Gets wrong:
${about.wrong.map(line => `- ${line}`).join('\n')}
`
}

function inline(scores: Partial<Scores>): string {
  const pairs = Object.entries(scores).map(([name, value]) => `${name}: ${value}`)
  return `{ ${pairs.join(', ')} }`
}
