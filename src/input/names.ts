/** Kinds of files that a directory or a zip file is looked through for. */
export const kinds =
  '.txt .md .html .htm .xhtml .ndjson .jsonl .warc .wacz .zip .xml .rss .atom .rdf .opml .eml .mbox .mhtml .mht'

const endings = kinds.replaceAll('.', '').split(' ')

/** Names of files that look like documents or hold such, packed with gzip or not. */
export const readable = new RegExp(`\\.(?:${endings.join('|')})(?:\\.gz)?$`, 'i')
