import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type BuildOptions, build } from 'esbuild'

// node scripts/islands.ts [FOLDER]: what pages load in the browser, each file named by its hash; manifest.json
// tells which source became which.
const out = `${process.argv[2] ?? 'dist'}/assets`
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
// Runs before the page is drawn, which no module does: it stands alone.
const first = 'theme.ts'
const options = {
  outdir: out,
  entryNames: '[name]-[hash]',
  chunkNames: 'shared-[hash]',
  bundle: true,
  minify: true,
  target: ['es2022'],
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
} as const satisfies BuildOptions
const sources = globSync('src/view/islands/*.{ts,css}').toSorted()
const modules = sources.filter(file => basename(file) !== first)
const alone = sources.filter(file => basename(file) === first)
const built = [
  await build({ ...options, entryPoints: modules, format: 'esm', splitting: true }),
  await build({ ...options, entryPoints: alone, format: 'iife' }),
]
const named: Record<string, string> = {}
for (const [file, { entryPoint }] of built.flatMap(({ metafile }) =>
  Object.entries(metafile.outputs),
)) {
  named[entryPoint ? basename(entryPoint).replace(/\.ts$/, '.js') : basename(file)] = basename(file)
}
for (const file of globSync('src/view/islands/*.svg')) {
  const bytes = readFileSync(file)
  const name = basename(file, '.svg')
  named[`${name}.svg`] =
    `${name}-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.svg`
  writeFileSync(`${out}/${named[`${name}.svg`]}`, bytes)
}
writeFileSync(`${out}/manifest.json`, `${JSON.stringify(named, null, 2)}\n`)
