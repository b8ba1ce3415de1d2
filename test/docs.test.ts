import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { replayed } from '../scripts/console.ts'
import { cliReference, played } from '../scripts/docs.ts'

const read = (file: string) => readFileSync(file, 'utf8')
const documents = [...globSync('*.md'), ...globSync('docs/*.md'), ...globSync('samples/*.md')]

for (const file of documents.toSorted()) {
  const text = read(file)

  test(`${file}: its links lead somewhere`, () => {
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)]
    const lost = links.map(link => link[1]!).filter(link => !existsSync(join(dirname(file), link)))
    assert.deepEqual(lost, [])
  })

  test(`${file}: its npm scripts exist`, () => {
    const scripts = JSON.parse(read('package.json')).scripts
    const named = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(match => match[1]!)
    assert.deepEqual(
      named.filter(name => !(name in scripts)),
      [],
    )
  })

  test(`${file}: the files of the project that it names exist`, () => {
    const path = /`((?:src|test|docs|samples|schema|bench|data|models|scripts)\/[\w./-]*\w)`/g
    const named = [...text.matchAll(path)].map(match => match[1]!)
    assert.deepEqual(
      named.filter(name => !existsSync(name)),
      [],
    )
  })
}

test('docs/cli.md is what the program says of itself; npm run docs writes it', () => {
  assert.equal(read('docs/cli.md'), cliReference())
})

for (const file of played) {
  test(`${file} shows what the program prints; npm run docs writes it`, () => {
    assert.equal(read(file), replayed(read(file)))
  })
}

test('README shows a sentence in and a record out by line 20', () => {
  const lines = read('README.md').split('\n').slice(0, 20).join('\n')
  assert.match(lines, /```console\n\$ echo "[^"]+" \| onrecord read .*\n.+\n/)
})
