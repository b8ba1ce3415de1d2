import { read } from '../src/record/read.ts'
import { open } from '../src/record/store/index.ts'

/*
 * Adds made documents to a store one after the other, and says so of each when it is kept:
 *   node test/writer.ts STORE NAME COUNT
 */

const [path = '', name = '', count = '0'] = process.argv.slice(2)
const store = open(path)
const silent = { given: null, url: null, title: null, source: null }
const states = ['Kenya', 'Chile', 'Norway', 'Japan', 'Ghana']
for (let i = 0; i < Number(count); i++) {
  const [one, two] = [states[i % 5]!, states[(i + 1 + (i % 3)) % 5]!]
  const content = `${one} pledged on Tuesday to lift its ban on tea from ${two} by October 18. (${name} ${i})`
  const page = {
    name: `${name}-${i}`,
    format: 'text' as const,
    content,
    date: '2020-09-23',
    ...silent,
  }
  const reading = await read(page)
  await store.add(reading, page.name)
  // Written before the next is begun: what is told here is kept.
  process.stdout.write(`${reading.document.id}\n`)
}
await store.close()
