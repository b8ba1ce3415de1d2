/** Tells how far a reading is without loading the page again, which is loaded when it has ended. */
interface Told {
  readonly state: string
  readonly seconds: number
  readonly share: number | null
  readonly documents: readonly string[]
}

const section = document.querySelector<HTMLElement>('[data-job]')
const bar = section?.querySelector('progress')
const words = section?.querySelector('[data-told]')

async function look(): Promise<void> {
  const answer = await fetch(`/read/${section?.dataset.job}.json`)
  const { state, seconds, share, documents } = (await answer.json()) as Told
  if (state !== 'reading') return location.reload()
  if (bar && share !== null) bar.value = share
  const parts = [
    share === null ? '' : `about ${Math.floor(share * 100)} %`,
    documents.length ? `${documents.length} read` : '',
    `${Math.round(seconds)} s`,
  ]
  if (words) words.textContent = parts.filter(Boolean).join(', ')
  setTimeout(() => void look().catch(() => location.reload()), 500)
}

if (section) void look().catch(() => location.reload())
