#!/usr/bin/env node
// Plain JavaScript that any Node can run, so that an old one gets a sentence, not a stack trace.
if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    `onrecord needs Node.js 24 or newer, this is ${process.version}: install it from nodejs.org; in a clone "npm run onrecord --" brings its own\n`,
  )
  process.exitCode = 1
} else {
  const { existsSync } = await import('node:fs')
  const bundle = new URL('../dist/onrecord.js', import.meta.url)
  await import(
    existsSync(bundle) ? bundle.href : new URL('../src/view/main.ts', import.meta.url).href
  )
}
