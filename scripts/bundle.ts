import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { hashIn } from '../src/record/manifest/rules.ts'

// node scripts/bundle.ts [FOLDER]: one file to start, the rest in pieces that are loaded when a
// command needs them. Libraries of many small files go in, since to find and load those takes longer
// than their work; those that read pages stay outside, since bundled they do not work as published.
const out = process.argv[2] ?? 'dist'
rmSync(`${out}/chunks`, { recursive: true, force: true })
const { metafile } = await build({
  entryPoints: { onrecord: 'src/view/main.ts' },
  outdir: out,
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  external: ['@mozilla/readability', 'eld', 'linkedom'],
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
const notices = [...libraries].toSorted().map(name => {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'))
  const [licence] = globSync(`node_modules/${name}/{LICENSE,LICENCE,license}*`)
  if (!licence) throw new Error(`${name}: no licence to ship with the bundle`)
  return `${name} ${version}\n\n${readFileSync(licence, 'utf8').trim()}\n`
})
writeFileSync(`${out}/licences.txt`, notices.join(`\n${'-'.repeat(80)}\n\n`))
