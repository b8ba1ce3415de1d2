import { assetAddress } from './assets.ts'
import { type Html, html, type Piece } from './html.ts'

/** The bones of every page: its title and look; `head` is what else it loads. */
export function shell(title: string, head: Piece, body: Piece): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · onrecord</title>
<link rel="stylesheet" href="${assetAddress('style.css')}">
<link rel="icon" href="${assetAddress('mark.svg')}" type="image/svg+xml">
${head}</head>
<body>
${body}
</body>
</html>
`
}
