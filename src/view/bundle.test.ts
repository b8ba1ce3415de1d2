import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'

const root = join(import.meta.dirname, '../..')
mkdirSync(join(root, 'dist'), { recursive: true })
const folder = mkdtempSync(join(root, 'dist', 'tried-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: readonly string[]) => {
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  assert.equal(done.status, 0, done.stderr)
  return done.stdout
}

test('the bundle prints what the sources print', () => {
  run('scripts/bundle.ts', folder)
  for (const args of [['read', 'samples'], ['help', 'read'], ['--version']]) {
    const bundled = run(join(folder, 'onrecord.js'), ...args)
    assert.ok(bundled === run('src/view/main.ts', ...args), `onrecord ${args.join(' ')} differs`)
  }
})

test('the bundled server reads a text on a thread of its own', async () => {
  run('scripts/bundle.ts', folder)
  const store = join(folder, 'record.sqlite')
  const command = [join(folder, 'onrecord.js'), 'serve', '-p', '0', '--store', store]
  const server = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  try {
    const [url] = (await once(createInterface(server.stdout), 'line')) as [string]
    const form = await fetch(new URL('/read', url))
    const [, token = ''] = /name="token" value="([^"]+)"/.exec(await form.text()) ?? []
    const cookie = form.headers
      .getSetCookie()
      .map(line => line.split(';')[0])
      .join('; ')
    const body = new FormData()
    body.append('token', token)
    body.append('date', '2021-03-02')
    body.append('text', 'Norway pledged to open the Skarvik line by June 15, 2021.')
    const headers = { cookie, origin: new URL(url).origin }
    const answer = await fetch(new URL('/read', url), { method: 'POST', body, headers })
    assert.equal(answer.status < 300, true, `answers ${answer.status}`)
    let page = await answer.text()
    for (let waits = 0; /<progress/.test(page) && waits < 60; waits++) {
      await new Promise(done => setTimeout(done, 500))
      page = await (await fetch(answer.url)).text()
    }
    assert.match(page, /open the Skarvik line/)
    assert.doesNotMatch(page, /broke off/)
  } finally {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
})
