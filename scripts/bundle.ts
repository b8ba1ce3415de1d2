import { rmSync } from 'node:fs'
import { build } from 'esbuild'

// One file to start, the rest in pieces that are loaded when a command needs them.
rmSync('dist/chunks', { recursive: true, force: true })
await build({
  entryPoints: { onrecord: 'src/view/main.ts' },
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  packages: 'external',
  legalComments: 'none',
  logLevel: 'warning',
})
