import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { build, type Plugin } from 'esbuild'
import * as door from '../src/language/parse.ts'

const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, { types: string; default: string }>
}

test('every door of the package has its source', () => {
  for (const [name, { types, default: built }] of Object.entries(exports)) {
    const source = built.replace(/^\.\/dist\/(.*)\.js$/, 'src/$1.ts')
    assert.ok(existsSync(source), `${name}: ${source}`)
    assert.equal(types.replace(/\.d\.ts$/, '.js'), built)
  }
})

/** What docs/language.md says to put in place of the module that reads shipped files. */
const fromMemory: Plugin = {
  name: 'files from memory',
  setup({ onLoad }) {
    const contents = 'export const shipped = path => globalThis.onrecordFiles(path)'
    onLoad({ filter: /[\\/]input[\\/]shipped\.ts$/ }, () => ({ contents, loader: 'js' }))
  },
}

test('onrecord/language works in a browser: it asks for files alone, and for nothing of Node', async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: ['src/language/parse.ts'],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    plugins: [fromMemory],
    write: false,
    metafile: true,
  })
  const libraries = Object.keys(metafile.inputs).filter(file => file.includes('node_modules'))
  assert.deepEqual(libraries, [])
  const asked: string[] = []
  Object.assign(globalThis, {
    onrecordFiles: (path: string) => {
      asked.push(path)
      return new Uint8Array(readFileSync(path))
    },
  })
  const code = Buffer.from(outputFiles[0]!.contents).toString('base64')
  const bundled = (await import(`data:text/javascript;base64,${code}`)) as typeof door
  const text = 'Angela Merkel visited Kenya. “We’re glad,” she said.'
  assert.equal(bundled.toConllu(bundled.parse(text)), door.toConllu(door.parse(text)))
  const named = /^- `(.*)`$/gm
  const documented = [...readFileSync('docs/language.md', 'utf8').matchAll(named)].map(
    ([, path]) => path,
  )
  assert.deepEqual(asked.toSorted(), documented.toSorted())
})
