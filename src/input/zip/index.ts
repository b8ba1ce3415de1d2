import type { Entry, ZipFile } from 'yauzl'
import { readable } from '../names.ts'
import { firstLine } from '../ndjson.ts'
import { InputError } from '../page.ts'
import { collect, type Source } from '../source.ts'

/** Bytes of a zip file that is not on disk and must be held. */
const held = 256 << 20
/** More than so many bytes, so many times the packed ones, are a bomb and no text. */
const bomb = { bytes: 256 << 20, times: 100 }

/**
 * What a zip file holds that may be read, as sources of their own: of a WACZ (a web archive in a zip) its
 * WARC files, else pages, texts and archives by their names. Nothing is written to disk; the list at the
 * file's end is believed, as readers of zip files do.
 */
export async function* unzipped(source: Source): AsyncGenerator<Source | InputError> {
  const { name } = source
  const zip = await opened(source)
  if (zip instanceof InputError) return yield zip
  try {
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) entries.push(entry)
    const wanted = chosen(entries)
    if (typeof wanted === 'string') return yield new InputError(name, wanted)
    let [packed, unpacked] = [0, 0]
    for (const entry of wanted) {
      const at = `${name}:${entry.fileName}`
      packed += entry.compressedSize
      unpacked += entry.uncompressedSize
      if (unpacked > bomb.bytes && unpacked > packed * bomb.times) {
        return yield new InputError(at, `a bomb: it unpacks to ${entry.uncompressedSize >> 20} MB`)
      }
      if (!entry.canDecodeFileData()) {
        const locked = entry.isEncrypted() ? 'locked by a password' : 'packed in a way not read'
        yield new InputError(at, `${locked}: unpack it first`)
      } else yield { name: at, bytes: await zip.openReadStreamPromise(entry) }
    }
  } catch (error) {
    yield new InputError(name, `damaged zip file: ${firstLine(error)}`)
  } finally {
    zip.close()
  }
}

async function opened({ name, bytes, path }: Source): Promise<ZipFile | InputError> {
  const { default: yauzl } = await import('yauzl')
  try {
    if (path) return await yauzl.openPromise(path, { autoClose: false })
    const all = await collect(bytes, held)
    if (all) return await yauzl.fromBufferPromise(all)
    return new InputError(
      name,
      `a zip file larger than ${held >> 20} MB: give it as a file on disk`,
    )
  } catch (error) {
    return new InputError(name, `cut off or damaged zip file: ${firstLine(error)}`)
  }
}

/** The entries to be read, or why there are none. */
function chosen(entries: readonly Entry[]): readonly Entry[] | string {
  const named = new Map(entries.map(entry => [entry.fileName, entry]))
  if (named.has('[Content_Types].xml')) return 'an office file: save it as text first'
  if (named.has('META-INF/container.xml')) return 'an e-book: save it as text first'
  const archives = entries.filter(({ fileName }) => /^archive\/[^/]+\.warc(\.gz)?$/i.test(fileName))
  if (named.has('datapackage.json') && archives.length) return archives
  const wanted = entries.filter(
    ({ fileName }) => readable.test(fileName) && !/(^|\/)(\.|__MACOSX\/|readme\b)/i.test(fileName),
  )
  return wanted.length ? wanted : 'nothing to read in this zip file: unpack it, or save it as text'
}
