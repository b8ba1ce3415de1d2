import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { environmentOf, settingsFiles, settingsOf } from './settings.ts'

const room = realpathSync(mkdtempSync(join(tmpdir(), 'onrecord-settings-')))
after(() => rmSync(room, { recursive: true, force: true }))

const user = join(room, 'onrecord', 'config.toml')
mkdirSync(join(room, 'onrecord'))
const told = (text: string) => {
  writeFileSync(user, text)
  return settingsOf({ XDG_CONFIG_HOME: room }).scales
}

test('own scales: a table each, their values with what they mean', () => {
  const { desk } = told('[scales.desk]\n"half done" = "partly kept"\nlate = "open"\n')
  assert.deepEqual({ ...desk }, { 'half done': 'partly kept', late: 'open' })
  assert.deepEqual({ ...told('') }, {})
  assert.deepEqual(settingsOf({ XDG_CONFIG_HOME: join(room, 'none') }).scales, {})
})

const faults: [string, RegExp][] = [
  ['[scales.desk]\nlate =\n', /config\.toml:2:7: not TOML: /],
  ['[scales.desk]\nlate = "soon"\n', /config\.toml: scales\.desk: "late" must be one of kept, /],
  ['[scales.simple3]\nlate = "open"\n', /scales\.simple3: onrecord has a scale of this name/],
  ['[scales.own]\nlate = "open"\n', /scales\.own: onrecord has a scale of this name/],
  ['[scales]\ndesk = ["late"]\n', /scales\.desk must be a table$/],
  ['scales = 2020-01-01\n', /scales must be a table$/],
  ['[scale.desk]\nlate = "open"\n', /"scale" is no setting: there are store, by, scales, fetch$/],
  ['[fetch]\nagent = "a"\n', /"fetch\.agent" is no setting: there is user-agent$/],
  ['[fetch]\nuser-agent = 5\n', /fetch\.user-agent must be a text$/],
  ['store = 5\n', /config\.toml: store must be a text$/],
  ['by = ""\n', /config\.toml: by must be a text$/],
  ['stor = "x"\n', /"stor" is no setting: there are store, by, scales, fetch$/],
]
for (const [text, message] of faults) {
  test(`what is wrong is told in a line: ${JSON.stringify(text)}`, () => {
    assert.throws(() => told(text), { name: 'Failure', message })
  })
}

test('the store and who decides: a variable before a file, a path from the folder of the file on', () => {
  writeFileSync(user, 'store = "kept/"\nby = "mira"\n')
  const env = { XDG_CONFIG_HOME: room }
  const kept = `${join(room, 'onrecord', 'kept')}/`
  const { ONRECORD_STORE, ONRECORD_BY } = environmentOf(env)
  assert.deepEqual([ONRECORD_STORE, ONRECORD_BY], [kept, 'mira'])
  const set = environmentOf({ ...env, ONRECORD_STORE: 'own.sqlite', ONRECORD_BY: '' })
  assert.deepEqual([set.ONRECORD_STORE, set.ONRECORD_BY], ['own.sqlite', 'mira'])
  writeFileSync(user, '')
  assert.deepEqual(environmentOf(env), env)
})

test('where the files are', () => {
  const here = join(process.cwd(), 'onrecord.toml')
  assert.deepEqual(settingsFiles({ HOME: '/h' }), [here, '/h/.config/onrecord/config.toml'])
  assert.deepEqual(
    settingsFiles({ HOME: '/h', XDG_CONFIG_HOME: 'relative' })[1],
    '/h/.config/onrecord/config.toml',
  )
})

test('a ruling on an own scale: the folder before the user, and due knows what is settled', () => {
  told('[scales.desk]\ndelivered = "open"\n[scales.mine]\nfine = "kept"\n')
  const folder = join(room, 'project')
  mkdirSync(folder)
  writeFileSync(join(folder, 'onrecord.toml'), '[scales.desk]\ndelivered = "kept"\n')
  const { PATH, SystemRoot } = process.env
  const env = {
    ...{ PATH, SystemRoot, HOME: room, XDG_CONFIG_HOME: room, ONRECORD_BY: 'mira' },
    ...{ ONRECORD_STORE: join(room, 'record.sqlite'), ONRECORD_NOW: '2020-09-24T10:00:00Z' },
  }
  const run = (args: readonly string[], input = '') => {
    const main = [join(import.meta.dirname, 'main.ts'), ...args]
    return spawnSync(process.execPath, main, { env, cwd: folder, encoding: 'utf8', input })
  }
  run(
    ['add', '-', '--date', '2020-09-23'],
    'Norway pledged to lift its ban on salmon by Oct. 18.\n',
  )
  const due = () => run(['due', '--json']).stdout
  const id = JSON.parse(due()).entry.id as string
  const { status, stdout, stderr } = run(['decide', id, 'delivered', '--json'])
  assert.equal(status, 0, stderr)
  const { outcome, scale, means } = JSON.parse(stdout)
  assert.deepEqual([outcome, scale, means], ['delivered', 'desk', 'kept'])
  assert.equal(due(), '')
  // What it means goes with the ruling, wherever the file stays.
  const dumped = run(['decisions', 'dump']).stdout
  assert.equal(JSON.parse(dumped).means, 'kept')
  const strange = run(['decisions', 'load', '-'], dumped.replace('"means":"kept"', '"means":"?"'))
  assert.match(strange.stderr, /"means" of a decide does not fit/)
  assert.match(
    run(['decide', id, 'late', '--scale', 'desk']).stderr,
    /is not of desk: choose from delivered/,
  )
  assert.equal(run(['decide', id, 'fine', '--scale', 'mine']).status, 0)
})
