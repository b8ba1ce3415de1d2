// npm run story -- test/stories/<slug>/story.txt    prints what the commands of a story print now
import { readFileSync } from 'node:fs'
import { played, shownIn } from './console.ts'

for (const file of process.argv.slice(2)) {
  const commands = shownIn(readFileSync(file, 'utf8')).map(({ command }) => command)
  const told = played(commands).map(({ command, output }) => `$ ${command}\n${output}`.trimEnd())
  process.stdout.write(`${told.join('\n\n')}\n`)
}
