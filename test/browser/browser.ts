import { after, before, describe } from 'node:test'
import type { Locator } from 'playwright-core'
import { type Bench, bench, withoutBrowser } from './desk.ts'

/** Tests in a browser over one server with the samples; skipped with the reason where there is no browser. */
export function inBrowser(name: string, tests: (room: Bench) => void): void {
  describe(name, { skip: withoutBrowser }, () => {
    const room = {} as Bench
    before(async () => {
      Object.assign(room, await bench('2020-09-25'))
    })
    after(() => room.close?.())
    tests(room)
  })
}

/** The words that a person sees of something, with single spaces: what is hidden by a style sheet is not there. */
export async function seen(place: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: textContent holds what nobody sees
  return (await place.innerText()).replaceAll(/\s+/g, ' ')
}
