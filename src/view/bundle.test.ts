import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
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
