// npm run screens: docs/screens/*.png, what the pages look like over the samples
import { mkdirSync } from 'node:fs'
import { bench } from '../test/browser/desk.ts'

const folder = 'docs/screens'
const wide = { width: 1280, height: 800 }
const narrow = { width: 360, height: 720 }
const room = await bench('2020-09-25')
const { store, served } = room
const signed = { by: 'mira', made: '2020-11-02T09:00:00.000Z' }
const { items } = store.list({ kinds: ['pledge'] }, { limit: 50 })
const pledge = items.find(({ entry }) => entry.due !== null) ?? items[0]!
const beside = items.filter(({ document }) => document.id === pledge.document.id)
// Solid and dotted marks beside hollow ones.
store.review.confirm(pledge.entry.id, signed)
const other = beside.find(({ entry }) => entry.id !== pledge.entry.id)
if (other) store.review.reject(other.entry.id, signed)

const document = `/d/${pledge.document.id}`
const marked = `${document}#e-${pledge.entry.id}`
const shots = [
  ['now', '/', wide, 'light'],
  ['now-narrow', '/', narrow, 'light'],
  ['document', marked, wide, 'light'],
  ['document-narrow', document, narrow, 'light'],
  ['pledge', `/e/${pledge.entry.id}`, wide, 'light'],
  ['review-narrow', '/review', narrow, 'dark'],
  ['timeline-dark', '/timeline', wide, 'dark'],
] as const

mkdirSync(folder, { recursive: true })
try {
  for (const [name, path, viewport, colorScheme] of shots) {
    const { page } = await room.page({ viewport, colorScheme, reducedMotion: 'reduce' })
    await page.goto(new URL(path, served.url).href, { waitUntil: 'networkidle' })
    await page.screenshot({ path: `${folder}/${name}.png` })
    await page.context().close()
  }
} finally {
  await room.close()
}
