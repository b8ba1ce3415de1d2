import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { open } from '../src/record/store/index.ts'

// npm run bench:serve -- --store FILE [--seconds 10]: how many requests the server answers in a second, and in a
// second of its processor's time (which others on the machine do not change; Linux only), over a store that is there.
const { values } = parseArgs({
  options: {
    store: { type: 'string' },
    seconds: { type: 'string', default: '10' },
    only: { type: 'string' },
  },
})
if (!values.store) throw new Error('which store? Give --store FILE')

const store = open(values.store)
const documents = store.ask.documents({}, { limit: 500 }).documents
const items = store.list({}, { limit: 500 }).items
const older = store.list({ until: items.at(-1)?.day ?? '9999-12-31' }, { limit: 500 }).items
const ids = [...items, ...older].map(({ entry }) => entry.id)
const pledges = store.list({ kinds: ['pledge'] }, { limit: 500 }).items
const parties = store.registry.page('', {}, { limit: 50 }).parties
await store.close()

/** Addresses of which none is asked twice, so that no answer is remembered. */
const fresh = (paths: readonly string[]) =>
  Array.from({ length: paths.length && 20_000 }, (_, at) => `${paths[at % paths.length]}?at=${at}`)

/** Pages by what they show. */
const pages: Readonly<Record<string, readonly string[]>> = {
  'an entry, again and again': ids.map(id => `/e/${id}`),
  'an entry, each time anew': fresh(ids.map(id => `/e/${id}`)),
  'a pledge with what became of it, each time anew': fresh(
    pledges.map(({ entry }) => `/e/${entry.id}`),
  ),
  'an entry as JSON': ids.map(id => `/e/${id}.json`),
  'a document, each time anew': fresh(documents.map(({ id }) => `/d/${id}`)),
  'a document': documents.map(({ id }) => `/d/${id}`),
  'entries, 50': ['/list', '/list?kind=pledge', '/list?status=denied'],
  'what falls due': ['/due'],
  'a party': parties.map(({ id }) => `/party/${id}`),
  'the first page': ['/'],
}

const command = ['bin/onrecord.js', 'serve', '-p', '0', '--store', values.store, '--read-only']
const server = spawn(
  process.execPath,
  [...(process.env.PROF ? ['--cpu-prof', '--cpu-prof-dir=/tmp/t/prof'] : []), ...command],
  { stdio: ['ignore', 'pipe', 'inherit'] },
)
const [url] = (await once(createInterface(server.stdout), 'line')) as [string]

/** Seconds of processor time that the server has used: user and system, in hundredths (proc(5)). */
function used(): number {
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

console.log(
  '| page | requests/s of processor | requests/s | median ms | 99th percentile | not answered |',
)
console.log('| --- | --- | --- | --- | --- | --- |')
for (const [name, paths] of Object.entries(pages)) {
  if (paths.length === 0 || (values.only && name !== values.only)) continue
  const headers = { cookie: `onrecord_visit=~${new Date().toISOString()}` }
  const before = used()
  const result = await autocannon({
    url,
    connections: 8,
    duration: Number(values.seconds),
    requests: paths.map(path => ({ path, headers })),
  })
  const { requests, latency, non2xx, errors } = result
  const busy = Math.round(requests.total / (used() - before))
  const cells = [busy, Math.round(requests.average), latency.p50, latency.p99, non2xx + errors]
  console.log(`| ${name} | ${cells.join(' | ')} |`)
}
server.kill('SIGTERM')
await once(server, 'exit')
