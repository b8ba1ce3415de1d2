import { shipped } from '../../input/shipped.ts'

/** A file that pages load: its name holds the hash of its bytes, so that it can be kept for good. */
export interface Asset {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
}

let known: Readonly<Record<string, string>> | undefined

/** What `npm run build` made of each source: "style.css" is "style-1a2b3c4d.css". */
function manifest(): Readonly<Record<string, string>> {
  known ??= JSON.parse(shipped('dist/assets/manifest.json').toString()) as Record<string, string>
  return known
}

/** The address of a file that pages load. Throws an Error where the installation lacks it. */
export function assetAddress(source: string): string {
  const name = manifest()[source]
  if (name === undefined) throw new Error(`${source} is no asset of this installation: build again`)
  return `/assets/${name}`
}

const loaded = new Map<string, Asset>()

/** A file by its name with the hash; undefined for what was not built, so that no path from outside is opened. */
export function asset(name: string): Asset | undefined {
  const held = loaded.get(name)
  if (held) return held
  if (!Object.values(manifest()).includes(name)) return undefined
  const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
  const found = { name, type, bytes: new Uint8Array(shipped(`dist/assets/${name}`)) }
  loaded.set(name, found)
  return found
}
