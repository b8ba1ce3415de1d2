import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { hashIn } from '../src/record/manifest/rules.ts'

// node scripts/bundle.ts [FOLDER]: one file to start, the rest in pieces that are loaded when a
// command needs them. Libraries of many small files go in, since to find and load those takes longer
// than their work; those that read pages stay outside, since bundled they do not work as published, and so
// does what starts threads from files of its own.
const out = process.argv[2] ?? 'dist'
rmSync(`${out}/chunks`, { recursive: true, force: true })
const { metafile } = await build({
  entryPoints: { onrecord: 'src/view/main.ts', worker: 'src/view/pool/worker.ts' },
  outdir: out,
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  external: ['eld', 'linkedom', 'piscina'],
  // Libraries in the older module form ask for Node's own modules by `require`.
  banner: { js: "import{createRequire as $r}from'node:module';const require=$r(import.meta.url);" },
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
})

// The bundle holds the rules in another form: their hash comes along.
writeFileSync(`${out}/rules.sha256`, `${hashIn('.')}\n`)

const folder = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//
const libraries = new Set(
  Object.keys(metafile.inputs).flatMap(file => folder.exec(file)?.[1] ?? []),
)
/** Published without a licence file or an author's name, by the makers of another package under the same licence. */
const makers: Readonly<Record<string, string>> = {
  '@hono/zod-openapi': 'hono',
  '@hono/zod-validator': 'hono',
}
const notices = [...libraries].toSorted().map(name => {
  const about = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as Package
  const [licence] = globSync(`node_modules/${makers[name] ?? name}/{LICENSE,LICENCE,license}*`)
  const text = licence ? readFileSync(licence, 'utf8') : declared(about)
  if (!text) throw new Error(`${name}: no licence to ship with the bundle`)
  return `${name} ${about.version}\n\n${text.trim()}\n`
})

interface Package {
  readonly version: string
  readonly license?: string
  readonly author?: string | { readonly name: string }
}

/** The words of the MIT licence, for a package that names it and brings no file. */
function declared({ license, author }: Package): string | undefined {
  const holder = typeof author === 'string' ? author : author?.name
  if (license !== 'MIT' || !holder) return undefined
  return `MIT License (declared in package.json)

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to
whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE,
ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`
}

writeFileSync(`${out}/licences.txt`, notices.join(`\n${'-'.repeat(80)}\n\n`))
