import type { TestEvent } from 'node:test/reporters'
import { inspect } from 'node:util'

/** Prints failures in full, then skips, then one line of figures, always the last: "N passed, N failed". */
export default async function* reporter(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const skips = new Map<string, number>()
  const failures: string[] = []
  let passed = 0
  let failed = 0
  let skipped = 0
  for await (const event of source) {
    if (event.type === 'test:stdout' || event.type === 'test:stderr') yield event.data.message
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue
    const { name, details, file, line, skip } = event.data
    const isSuite = details.type === 'suite'
    if (event.type === 'test:fail') {
      const cause = causeOf('error' in details ? details.error : null)
      if (isSuite && /subtests? failed/.test(cause)) continue
      failed++
      const text = `✖ ${name}${file ? `  (${file}:${line})` : ''}\n${indent(cause)}\n`
      failures.push(name)
      yield `${text}\n`
    } else if (skip !== undefined) {
      skipped++
      const why = typeof skip === 'string' ? skip : name
      skips.set(why, (skips.get(why) ?? 0) + 1)
    } else if (!isSuite) passed++
  }
  for (const [why, times] of skips) yield `skipped ${times}: ${why}\n`
  if (failures.length > 1) yield `failed:\n${failures.map(name => `  ✖ ${name}\n`).join('')}`
  if (!passed && !failed) yield 'no test ran\n'
  if (failed || !passed) process.exitCode = 1
  yield `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`
}

/** What went wrong, in full: an assertion's message where it says enough, else the stack. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  if (!(cause instanceof Error)) return inspect(cause)
  const own = 'generatedMessage' in cause && cause.generatedMessage === false
  const stack = (cause.stack ?? cause.message).replace(/^ +at .*node:internal.*\n?/gm, '')
  return own ? cause.message : stack.trimEnd()
}

const indent = (text: string) => text.replace(/^(?=.)/gm, '  ')
