import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { deskOf } from '../../../test/visitor.ts'

const desk = await deskOf([['Norway pledged to open a port by June 15, 2021.', '2021-03-02']])
const { path } = desk.store
const main = join(import.meta.dirname, '..', 'main.ts')
const started: ChildProcess[] = []
after(() => {
  for (const child of started) child.kill('SIGKILL')
})

/** Starts the program; gives where it answers, what it told on stderr, and how it will end. */
async function start(...args: string[]) {
  const { PATH, SystemRoot } = process.env
  const child = spawn(process.execPath, [main, 'serve', '-p', '0', '--store', path, ...args], {
    env: { PATH, SystemRoot, ONRECORD_BY: 'mira' },
  })
  started.push(child)
  let err = ''
  child.stderr.on('data', piece => {
    err += piece
  })
  const ended = new Promise<number | null>(done => child.once('close', done))
  const out = await Promise.race([
    new Promise<string>(done => child.stdout.once('data', piece => done(String(piece)))),
    ended.then(() => assert.fail(err)),
  ])
  await new Promise<void>(done => {
    const wait = setInterval(() => {
      if (!err.includes('Ctrl-C stops')) return
      clearInterval(wait)
      done()
    }, 20)
  })
  return { child, ended, url: out.trim(), told: () => err }
}

test('Ctrl-C stops it with 130, SIGTERM with 0; a request half sent is waited for', async () => {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 0],
  ] as const) {
    const { child, ended, url } = await start()
    assert.equal((await fetch(new URL('/list.json', url))).status, 200)
    const { hostname, port } = new URL(url)
    let got = ''
    const socket = connect(Number(port), hostname)
    socket.on('data', piece => {
      got += piece
    })
    await new Promise<void>(done => {
      socket.write(`GET /list.json HTTP/1.1\r\nHost: ${hostname}\r\n`, () => setTimeout(done, 200))
    })
    child.kill(signal)
    setTimeout(() => socket.write('Connection: close\r\n\r\n'), 300)
    assert.equal(await ended, code)
    assert.match(got, /^HTTP\/1\.1 200 /, signal)
    await assert.rejects(fetch(url))
  }
})

test('for others than this machine it draws a token once, and opens to it alone', async () => {
  const first = await start('--host', '0.0.0.0')
  const token = /the token, shown this once: (\S{43})\n/.exec(first.told())![1]!
  assert.ok(!readFileSync(`${path}.token.json`, 'utf8').includes(token))
  const local = (url: string) => new URL('/list.json', url.replace('0.0.0.0', '127.0.0.1'))
  const asks = async (url: string, token: string) => {
    const headers = { authorization: `Bearer ${token}` }
    return (await fetch(local(url), { headers })).status
  }
  assert.equal((await fetch(local(first.url))).status, 401)
  assert.equal(await asks(first.url, token), 200)
  first.child.kill()
  await first.ended
  const second = await start('--host', '0.0.0.0')
  assert.doesNotMatch(second.told(), /shown this once/)
  assert.equal(await asks(second.url, token), 200)
  second.child.kill()
  await second.ended
  const third = await start('--host', '0.0.0.0', '--new-token')
  assert.match(third.told(), /shown this once/)
  assert.equal(await asks(third.url, token), 401)
  third.child.kill()
  await third.ended
})
