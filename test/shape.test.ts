import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { test } from 'node:test'

const read = (file: string) => readFileSync(file, 'utf8')
const files = (pattern: string) => globSync(pattern).map(normalize).toSorted()
const sources = files('src/**/*.ts').filter(file => !file.endsWith('.test.ts'))
const code = files('{src,test,bench,train,scripts,data}/**/*.ts')
const rooms = ['input', 'article', 'language', 'find', 'record', 'view']

/** The files of the project that a file imports, types included. */
function imports(file: string): string[] {
  const found = read(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']*)'/g)
  return [...found].map(([, path]) => normalize(join(dirname(file), path!)))
}

const roomOf = (file: string) => rooms.indexOf(file.split(/[\\/]/)[1]!)

test('imports go one way: input ← article ← language ← find ← record ← view', () => {
  const wrong = sources.flatMap(file =>
    imports(file).flatMap(target => {
      const inside = target.startsWith('src')
      const onward = roomOf(file) >= 0 && (roomOf(target) < 0 || roomOf(target) > roomOf(file))
      return !inside || onward ? `${file} imports ${target}` : []
    }),
  )
  assert.deepEqual(wrong, [])
})

test('every import of the project exists', () => {
  const made = (file: string) => /^(dist|package\.json)/.test(file)
  const wrong = code.flatMap(file =>
    imports(file).flatMap(to => (existsSync(to) || made(to) ? [] : `${file} imports ${to}`)),
  )
  assert.deepEqual(wrong, [])
})

test('folders of src are the six rooms', () => {
  const found = files('src/*/').map(folder => basename(folder))
  assert.deepEqual(found, rooms.toSorted())
})

test('files stay small: none over 300 lines, the median under 80', () => {
  const lines = (file: string) => read(file).trimEnd().split('\n').length
  assert.deepEqual(
    code.filter(file => lines(file) > 300).map(file => `${file} has ${lines(file)} lines`),
    [],
  )
  const sizes = sources.map(lines).toSorted((a, b) => a - b)
  const median = sizes[sizes.length >> 1]!
  assert.ok(median < 80, `the median file of src has ${median} lines`)
})

test('names say what a file is', () => {
  const vague = /^(utils?|helpers?|manager|misc|abstract)\b/i
  assert.deepEqual(
    code.filter(file => file.split(/[\\/]/).some(part => vague.test(part))),
    [],
  )
})

test('every export has its sentence', () => {
  const bare = sources.flatMap(file => {
    const lines = read(file).split('\n')
    return lines.flatMap((line, i) => {
      const what =
        /^export (?:default )?(?:async )?(?:abstract )?(?:function\*?|class|interface|type|const)\b/
      const reexport = /^export type \{/.test(line)
      const said = /\*\/\s*$/.test(lines[i - 1] ?? '')
      const overload = /^export /.test(lines[i - 1] ?? '') && !lines[i - 1]!.endsWith('}')
      return what.test(line) && !reexport && !said && !overload ? `${file}:${i + 1} ${line}` : []
    })
  })
  assert.deepEqual(bare, [])
})

test('the record names no kind', () => {
  const kinds = /['"`](statement|pledge|demand|event|appointment|term)['"`]/
  const wrong = sources
    .filter(file => roomOf(file) === rooms.indexOf('record'))
    // What a step of the schema says of the kinds of its day stays as it is.
    .filter(file => !/[\\/]store[\\/]steps\.ts$/.test(file))
    .flatMap(file => {
      const bare = read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      const named = kinds.exec(bare)
      return named ? `${file} names ${named[0]}` : []
    })
  assert.deepEqual(wrong, [])
})

test('word lists stand in English files, not in the engine', () => {
  const words = /(?:'[a-z]{3,}',?\s+){12,}/
  const wrong = sources.filter(
    file => /(^|[\\/])index\.ts$/.test(file) && roomOf(file) < 4 && words.test(read(file)),
  )
  assert.deepEqual(wrong, [])
})

test('every model has a sheet with its checksum', () => {
  const models = files('models/**/*.*').filter(file => !file.endsWith('.md'))
  for (const model of models) {
    const sheet = model.replace(/\.[^.]+$/, '.md')
    assert.ok(existsSync(sheet), `${model} has no sheet ${sheet}`)
    const sum = createHash('sha256').update(readFileSync(model)).digest('hex')
    assert.ok(read(sheet).includes(sum), `${sheet} does not name SHA-256 ${sum} of ${model}`)
  }
})

test('every data set says where it is from', () => {
  for (const folder of files('data/*/')) {
    assert.ok(existsSync(join(folder, 'README.md')), `${folder} has no README.md`)
  }
})

test('training opens neither the examples nor the gold', () => {
  const wrong = files('train/**/*.ts').filter(file =>
    /cases\.txt|corpora[\\/]record|seed-gold|bench[\\/]|\btest[\\/]/.test(read(file)),
  )
  assert.deepEqual(wrong, [])
})

test('the project knows no path outside it', () => {
  const outside = new RegExp(`/${'work'}/|\\.\\./${'shared'}|/home/|/tmp/`)
  const wrong = code
    .filter(file => /^(src|test)/.test(file))
    .filter(file => outside.test(read(file)))
    .filter(file => file !== normalize('test/shape.test.ts'))
  assert.deepEqual(wrong, [])
})
