import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { open } from '../src/record/store/index.ts'

const room = mkdtempSync(join(tmpdir(), 'onrecord-languages-'))
after(() => rmSync(room, { recursive: true }))
const store = join(room, 'record.sqlite')

const onrecord = (...args: readonly string[]) => {
  const all = ['src/view/main.ts', ...args, '--store', store]
  return spawnSync(process.execPath, all, { encoding: 'utf8' })
}

/** One piece of news in several languages, long and short. Names and numbers are the same in all. */
const texts: readonly (readonly [language: string, text: string])[] = [
  [
    'en',
    'Norway pledged on Tuesday to open the Skarvik line by June 15. Minister Ine Dahl said that the work would begin in April.',
  ],
  ['en', 'Norway pledged to open the Skarvik line.'],
  [
    'de',
    'Norwegen hat am Dienstag zugesagt, die Strecke nach Skarvik bis zum 15. Juni zu öffnen. Ministerin Ine Dahl sagte, die Arbeiten würden im April beginnen.',
  ],
  ['de', 'Norwegen öffnet die Strecke nach Skarvik im Juni.'],
  [
    'fr',
    "La Norvège s'est engagée mardi à ouvrir la ligne de Skarvik avant le 15 juin. La ministre Ine Dahl a déclaré que les travaux commenceraient en avril.",
  ],
  [
    'es',
    'Noruega prometió el martes abrir la línea de Skarvik antes del 15 de junio. La ministra Ine Dahl dijo que las obras empezarían en abril.',
  ],
  ['ru', 'Норвегия пообещала во вторник открыть линию до Скарвика к 15 июня.'],
  ['ja', 'ノルウェーは火曜日、スカルヴィク線を六月十五日までに開通させると約束した。'],
  ['ar', 'وعدت النرويج يوم الثلاثاء بفتح خط سكارفيك قبل منتصف يونيو.'],
]
const foreign = texts.filter(([language]) => language !== 'en')

test('what is not in English is kept, named as not read, and never misread', async () => {
  const file = join(room, 'news.ndjson')
  const lines = texts.map(([id, text], at) => JSON.stringify({ id: `${id}${at}`, text }))
  writeFileSync(file, lines.join('\n'))
  const added = onrecord('add', file, '--date', '2020-03-03')
  assert.equal(added.status, 0, added.stderr)
  assert.match(added.stderr, /^added 9 documents$/m)
  assert.match(
    added.stderr,
    /^7 documents are not in English, kept but not read: onrecord list documents --not-read$/m,
  )

  const all = onrecord('list', 'documents', '--oldest-first').stdout
  const listed = all.trim().split('\n')
  assert.deepEqual(
    listed.map(line => JSON.parse(line).language),
    texts.map(([language]) => language),
  )
  const unread = onrecord('list', 'documents', '--not-read', '--oldest-first').stdout
  assert.deepEqual(
    unread.trim().split('\n'),
    listed.filter(line => JSON.parse(line).language !== 'en'),
  )
  const shown = onrecord('list', 'documents', '--not-read', '--text').stdout
  assert.match(shown, /not read: de · .*news\.ndjson:3/)
  assert.equal(shown.match(/not read: /g)?.length, foreign.length)

  const kept = open(store)
  try {
    for (const [at, line] of listed.entries()) {
      const { reading } = kept.document(JSON.parse(line).id)!
      const [language, text] = texts[at]!
      const { document, entries, mentions, parties, disputes, skipped } = reading
      assert.equal(document.text, text)
      if (language === 'en') assert.ok(entries.length && !skipped.length)
      else {
        assert.deepEqual([entries, mentions, parties, disputes], [[], [], [], []])
        const why = `language ${language}: only English is read`
        assert.deepEqual(skipped, [{ start: 0, end: text.length, why }])
      }
    }
    assert.deepEqual(kept.ask.skipped().skipped, [])
  } finally {
    await kept.close()
  }
  const wrong = onrecord('list', 'pledges', '--not-read')
  assert.deepEqual([wrong.status, wrong.stderr], [2, 'onrecord: --not-read goes with documents\n'])
})

test('what could not be read is listed a stretch at a time', () => {
  const file = join(room, 'torn.ndjson')
  writeFileSync(file, ['{torn', '{"text": ""}', '{"text": 1}'].join('\n'))
  assert.equal(onrecord('add', file).status, 3)
  const first = onrecord('list', 'skipped', '--limit', '2', '--json')
  const inputs = (text: string) =>
    text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).input.split(':').at(-1))
  assert.deepEqual(inputs(first.stdout), ['1', '2'])
  const [, cursor] = /^go on with --cursor (\S+)$/m.exec(first.stderr)!
  const rest = onrecord('list', 'skipped', '--limit', '2', '--json', '--cursor', cursor!)
  assert.deepEqual(inputs(rest.stdout), ['3'])
  assert.equal(rest.stderr, '')
})
