// npm run try -- "Moscow pledged to resume arms sales on Oct. 18." --date 2020-09-23
import { parseArgs } from 'node:util'
import { kinds } from '../src/find/index.ts'
import type { Doc, Finding, Span } from '../src/language/doc.ts'
import { docOf } from '../src/record/read.ts'
import { tokenTable } from '../src/view/print/tokens.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { date: { type: 'string' } },
})
const content = positionals.join(' ')
if (content === '') {
  process.stderr.write('usage: npm run try -- "A sentence." --date 2020-09-23\n')
  process.exit(2)
}
const silent = { given: null, url: null, date: null, title: null, source: null }
const page = { name: 'try', format: 'text' as const, content, ...silent }
const doc = await docOf(page, values.date ? { date: values.date } : {})

for (const sentence of doc.sentences) {
  process.stdout.write(`${tokenTable(doc.tokensOf(sentence))}\n`)
}
for (const finder of [...kinds.mentions, ...kinds.acts, ...kinds.disputes]) {
  for (const finding of doc.all<Finding>(finder)) process.stdout.write(`${told(doc, finding)}\n`)
}

/** A finding in one line: kind, words, then every field that says something. */
function told(doc: Doc, finding: Finding): string {
  const {
    kind,
    start,
    end,
    text: _,
    from: __,
    ...rest
  } = finding as Finding & {
    text?: string
    from?: unknown
  }
  const fields = Object.entries(rest).flatMap(([name, value]) => {
    const words = shown(doc, value)
    return words === '' ? [] : `${name}=${words}`
  })
  return `${kind} ${JSON.stringify(doc.at({ start, end }))} ${fields.join(' ')}`
}

function shown(doc: Doc, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(item => shown(doc, item)).join(' + ')
  if (typeof value !== 'object') return String(value)
  if ('id' in value) return String(value.id)
  if ('edtf' in value) return String(value.edtf)
  if ('start' in value && 'end' in value) return JSON.stringify(doc.at(value as Span))
  return JSON.stringify(value)
}
