import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { read } from '../../index.ts'
import { open } from '../../record/store/index.ts'
import type { Desk } from '../pages/desk.ts'
import { app } from './app.ts'
import { Jobs } from './jobs.ts'

const promise = async (where: string) =>
  read(`Norway promised on Monday to open a school in ${where} by June 30.`, { date: '2026-01-01' })

test('an answer is given again until something changed: here, in another program, or the day', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  const path = join(folder, 'record.sqlite')
  const [store, other] = [open(path), open(path)]
  const jobs = new Jobs()
  let day = '2026-01-02'
  const now = () => `${day}T03:04:05.000Z`
  const desk: Desk = { store, now, today: () => day, by: 'mira', writable: true }
  const server = app(desk, jobs, { hosts: new Set(['localhost']), maxBody: 1000 })
  const look = async () => {
    const answer = await server.request('http://localhost/list', { headers: { host: 'localhost' } })
    return { text: await answer.text(), tag: answer.headers.get('etag') }
  }
  try {
    const first = await look()
    assert.deepEqual(await look(), first)
    await store.add(await promise('Bergen'), 'one')
    const second = await look()
    assert.match(second.text, /Bergen/)
    assert.notEqual(second.tag, first.tag)
    await other.add(await promise('Narvik'), 'two')
    assert.match((await look()).text, /Narvik/)
    day = '2026-02-02'
    assert.match((await look()).text, /2026-02-02/)
  } finally {
    await jobs.close()
    await store.close()
    await other.close()
    rmSync(folder, { recursive: true })
  }
})
