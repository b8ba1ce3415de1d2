import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Doc, Finder } from '../src/language/doc.ts'
import { type Case, differences, docOf, parseCases, reasoning } from './cases.ts'

/*
 * Every example of every kind: src/find/<kind>/cases.txt against the finder of that folder.
 * KINDS=times,quotes npm run cases   runs those folders alone.
 */

const folders = globSync('src/find/*/').map(folder => folder.replace(/[\\/]$/, ''))
const finders = new Map<string, Finder | Error>()
for (const folder of folders.toSorted()) {
  if (!existsSync(`${folder}/index.ts`)) continue
  const kind = basename(folder)
  try {
    const module = await import(pathToFileURL(`${folder}/index.ts`).href)
    const finder = module[kind] as Finder | undefined
    finders.set(folder, finder ?? new Error(`${folder}/index.ts exports no finder "${kind}"`))
  } catch (error) {
    finders.set(folder, error as Error)
  }
}
const sound = [...finders.values()].filter((finder): finder is Finder => !(finder instanceof Error))
const parties = sound.find(finder => finder.kind === 'party')

function names(doc: Doc): Map<string, string> {
  const found = parties ? doc.all(parties) : []
  return new Map(
    found
      .flatMap(f => ('party' in f ? [f.party as { id: string; name: string }] : []))
      .map(party => [party.id, party.name]),
  )
}

async function check(example: Case, file: string, finder: Finder) {
  const doc = await docOf(example.text, example.date)
  assert.equal(doc.text, example.text, 'document.text is the input unchanged')
  const wrong = differences(example, doc.all(finder), doc, names(doc))
  if (example.knownMiss) {
    assert.ok(wrong.length, `${file}:${example.line} passes now: take its (known miss) off`)
  } else if (wrong.length) {
    const place = `${file}:${example.line}`
    const why = reasoning(doc, sound)
    assert.fail(`${place}\n${example.text}\n\n${wrong.join('\n')}\n\nAll that was found:\n${why}`)
  }
}

const only = process.env.KINDS?.split(',')
for (const file of globSync('src/find/*/cases.txt').toSorted()) {
  const folder = dirname(file)
  const kind = basename(folder)
  if (only && !only.includes(kind)) continue
  const finder = finders.get(folder)
  let cases: Case[] = []
  test(`${kind}: cases.txt can be read`, () => {
    cases = parseCases(readFileSync(file, 'utf8'))
    assert.ok(cases.length, `${file} holds no case`)
    const titles = cases.map(c => c.name)
    const twice = titles.filter((name, i) => titles.indexOf(name) !== i)
    assert.deepEqual(twice, [], 'case names are unique in a file')
    if (finder instanceof Error) throw finder
  })
  if (finder instanceof Error) continue
  try {
    cases = parseCases(readFileSync(file, 'utf8'))
  } catch {
    continue
  }
  for (const example of cases) {
    const skip = finder ? false : `${folder}/index.ts does not exist yet`
    test(`${kind}: ${example.name}`, { skip }, () => check(example, file, finder!))
  }
}
