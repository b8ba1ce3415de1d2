import { join } from 'node:path'
import type { Context, Hono } from 'hono'
import { pages } from '../../input/index.ts'
import type { InputError, Page } from '../../input/page.ts'
import { read } from '../../input/read.ts'
import { isDay } from '../../record/edtf.ts'
import { UsageError } from '../fault.ts'
import type { Job } from '../pages/job.ts'
import { jobPage } from '../pages/jobs.ts'
import { Missing } from '../pages/missing.ts'
import { documentAddress } from '../pages/parts/line.ts'
import type { Asked } from '../pages/request.ts'
import { sampleFolder, samples } from '../pages/samples.ts'
import { answered } from './answer.ts'
import type { Jobs } from './jobs.ts'

/** Milliseconds that a short text may take before its progress is shown. */
const patience = 1500

/** Reading what is pasted or dropped: begin, look how far it is, stop, keep. */
export function readingRoutes(server: Hono, jobs: Jobs, asked: (c: Context) => Asked): void {
  const job = (c: Context): Job => {
    const found = jobs.get(c.req.param('id') ?? '')
    if (!found) throw new Missing('this reading is over and forgotten: read the text again')
    return found
  }
  const shown = async (c: Context, { id }: Job, keep: boolean) => {
    await jobs.ended(id, patience)
    const { kept, documents } = jobs.get(id)!
    const [only] = documents.length === 1 ? documents : []
    const to = keep && kept ? (only === undefined ? '/' : documentAddress(only)) : `/read/${id}`
    return c.redirect(to, 303)
  }
  server.post('/read', async c => {
    const { desk } = asked(c)
    const form = await c.req.parseBody({ all: true })
    const keep = form.keep === 'yes' && desk.writable
    const date = typeof form.date === 'string' ? form.date.trim() : ''
    if (date && !isDay(date)) {
      throw new UsageError(`"${date.slice(0, 40)}" is not a day; write it as 2020-09-23`)
    }
    const text = typeof form.text === 'string' ? form.text : ''
    const files = [form.file ?? []].flat().filter(one => one instanceof File && one.size > 0)
    if (text.trim() === '' && files.length === 0) {
      throw new UsageError('there is no text: paste one, or choose a file')
    }
    const inputs = [...(text.trim() ? [new File([text], 'pasted text')] : []), ...(files as File[])]
    const title = inputs.length === 1 ? inputs[0]!.name : `${inputs.length} texts`
    const options = { ...(date && { date }), ...(keep && { keep: desk.store }) }
    return shown(c, jobs.begin(title, pagesOf(inputs), options), keep)
  })
  server.post('/read/samples', async c => {
    const { desk } = asked(c)
    const { sample } = await c.req.parseBody()
    const folder = sampleFolder()
    const name = samples().find(one => one === sample)
    if (!folder || (sample && !name)) throw new Missing('there is no such sample')
    const keep = !name && desk.writable
    const inputs = name ? [join(folder, name)] : samples().map(one => join(folder, one))
    const options = keep ? { keep: desk.store } : {}
    return shown(c, jobs.begin(name ?? 'the samples', pages(inputs), options), keep)
  })
  server.get('/read/:id', c => answered(c, asked(c).desk, jobPage(asked(c), job(c))))
  server.post('/read/:id/stop', async c => {
    const { id } = job(c)
    jobs.stop(id)
    await jobs.ended(id, patience)
    return c.redirect(`/read/${id}`, 303)
  })
  server.post('/read/:id/keep', async c => {
    const { desk } = asked(c)
    const { id, documents } = job(c)
    if (!desk.writable) throw new UsageError('nothing is kept here: the server is read-only')
    await jobs.keep(id, desk.store, desk.now())
    const [only] = documents.length === 1 ? documents : []
    return c.redirect(only === undefined ? '/' : documentAddress(only), 303)
  })
}

async function* pagesOf(files: readonly File[]): AsyncGenerator<Page | InputError> {
  for (const file of files) {
    const name = file.name.split(/[\\/]/).at(-1) || 'file'
    yield* read({ name, bytes: file.stream() })
  }
}
