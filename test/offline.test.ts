import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const room = mkdtempSync(join(tmpdir(), 'onrecord-offline-'))
after(() => rmSync(room, { recursive: true }))

// Writes down every use of the network, by whatever module of Node's: it is loaded before the program.
const log = join(room, 'log')
const hook = join(room, 'hook.mjs')
writeFileSync(
  hook,
  `import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import net from 'node:net'
import { syncBuiltinESMExports } from 'node:module'
const told = name => (...args) => { appendFileSync(${JSON.stringify(log)}, name + '\\n'); throw new Error('no network') }
net.Socket.prototype.connect = told('connect')
net.Server.prototype.listen = told('listen')
dgram.createSocket = told('datagram')
for (const name of Object.keys(dns)) if (/^(lookup|resolve|reverse)/.test(name)) dns[name] = told(name)
for (const name of Object.keys(dns.promises)) if (/^(lookup|resolve|reverse)/.test(name)) dns.promises[name] = told(name)
globalThis.fetch = told('fetch')
syncBuiltinESMExports()
`,
)
const page = join(room, 'page.html')
writeFileSync(
  page,
  `<!doctype html><html><head><title>Tea</title><link rel="canonical" href="http://127.0.0.1:9/a">
<link rel="stylesheet" href="http://127.0.0.1:9/a.css"><script src="http://127.0.0.1:9/a.js"></script></head>
<body><img src="http://127.0.0.1:9/a.png"><iframe src="http://127.0.0.1:9/frame"></iframe><article><h1>Tea</h1>
<p>Kenya pledged on Tuesday to lift its ban on tea by October 18. See <a href="http://127.0.0.1:9/b">here</a>.</p>
</article></body></html>`,
)
const feed = join(room, 'feed.xml')
writeFileSync(
  feed,
  '<rss version="2.0"><channel><title>W</title><item><link>http://127.0.0.1:9/1</link></item></channel></rss>',
)
const docs = join(room, 'docs.ndjson')
writeFileSync(
  docs,
  '{"url":"http://127.0.0.1:9/","text":"Kenya pledged to lift its ban on tea."}\n',
)

/** Runs a command, and gives its exit code and the uses that it made of the network. */
function run(...args: string[]): { code: number | null; used: string } {
  writeFileSync(log, '')
  const env = { ...process.env, XDG_DATA_HOME: room, ONRECORD_NOW: '2026-10-05T10:14:00Z' }
  const command = ['--import', hook, 'src/view/main.ts', ...args]
  const { status } = spawnSync(process.execPath, command, { env, encoding: 'utf8' })
  return { code: status, used: readFileSync(log, 'utf8') }
}

test('files are read without the network, whatever addresses stand in them', () => {
  for (const command of ['read', 'add']) {
    assert.deepEqual(run(command, page, docs), { code: 0, used: '' })
    // What the feed does not hold itself is not fetched.
    assert.deepEqual(run(command, feed), { code: 3, used: '' })
  }
  assert.deepEqual(run('due'), { code: 0, used: '' })
})

test('the hook sees the network where an address is given', () => {
  const { code, used } = run('read', 'http://127.0.0.1:9/', '--allow-private')
  assert.equal(code, 3)
  assert.match(used, /^connect$/m)
  assert.notEqual(run('read', 'http://name.invalid/').used, '')
})

test('other commands fetch nothing, even where an address is given', () => {
  for (const command of ['run', 'disputes', 'explain']) {
    assert.equal(run(command, 'http://127.0.0.1:9/').used, '')
  }
})
