import { spawn } from 'node:child_process'
import { once } from 'node:events'

// npm run tests [FILE…]: all tests, or those of some files. Modules, whole pages and browsers are three runs beside
// each other, since most of each is waiting; each is printed when it has ended, then how many passed and failed.
const given = process.argv.slice(2)
const runs = given.length
  ? [given]
  : [['src/**/*.test.ts'], ['test/*.test.ts'], ['test/browser/*.test.ts']]
const options = ['--test', '--test-isolation=none', '--test-reporter=./test/reporter.ts']

const ended = await Promise.all(
  runs.map(async files => {
    const run = spawn(process.execPath, [...options, ...files], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    run.stdout.on('data', chunk => {
      text += chunk
    })
    const [code] = (await once(run, 'close')) as [number | null]
    const [, passed = 0, failed = 0] = /^(\d+) passed, (\d+) failed/m.exec(text) ?? []
    // A run that broke off before it could count is a failure of its own.
    const lost = code !== 0 && Number(failed) === 0 ? 1 : 0
    process.stdout.write(`${files.join(' ')}\n${text}\n`)
    return { passed: Number(passed), failed: Number(failed) + lost }
  }),
)
const sum = (key: 'passed' | 'failed') => ended.reduce((all, one) => all + one[key], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') ? 1 : 0
