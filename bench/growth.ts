import { article } from '../src/article/index.ts'
import { kinds } from '../src/find/index.ts'
import { analyse } from '../src/language/index.ts'
import { readingOf } from '../src/record/reading.ts'

/*
 * How the time grows: texts that repeat one hostile piece, at three sizes, four times as long each.
 * The exponent is that of the last step: 1 is in proportion to the length, 2 to its square.
 *   npm run bench:growth
 */

const pieces = [
  'Russia pledged to arm Iran on Oct. 18. ',
  "President Kim of Iran's Ministry of the Air Force, who told it, and ",
  '“We will not go,” he said. ',
  'the deal ',
  'arms embargo on Iran. ',
  'the last ',
  'Friday ',
  'Moscow, Tehran, ',
  'said ',
  '"',
  '“',
  "' ",
  "'a ",
  '(',
  'U.S.',
  'a-',
  '1,111',
  'a',
]
const sizes = [8_000, 32_000, 128_000]

async function cost(piece: string, size: number): Promise<number> {
  const content = piece.repeat(size / piece.length)
  const nothing = { given: null, url: null, title: null, source: null }
  const page = { ...nothing, name: 'growth', format: 'text', content, date: '2020-09-23' } as const
  const start = process.cpuUsage()
  const doc = analyse(await article(page))
  readingOf(doc, kinds)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

await cost(pieces[0]!, sizes[0]!)
console.log(
  `CPU seconds for ${sizes.map(size => `${size / 1000} KB`).join(', ')}, and how they grow`,
)
for (const piece of pieces) {
  const seconds: number[] = []
  for (const size of sizes) seconds.push(await cost(piece, size))
  const exponent = Math.log(seconds[2]! / seconds[1]!) / Math.log(sizes[2]! / sizes[1]!)
  const cells = seconds.map(s => s.toFixed(2).padStart(8)).join('')
  console.log(`${JSON.stringify(piece).slice(0, 40).padEnd(42)}${cells}   ${exponent.toFixed(2)}`)
}
