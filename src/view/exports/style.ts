/** The look of the page: light and dark, narrow and wide, and on paper. */
export const style = `:root { color-scheme: light dark; --soft: #666; --line: #ccc; --mark: #fff2a8; }
@media (prefers-color-scheme: dark) { :root { --soft: #aaa; --line: #444; --mark: #5a4d00; } }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 48rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.1rem; margin: 0; overflow-wrap: anywhere; }
article { border-top: 1px solid var(--line); padding: 1rem 0; }
article.rejected h2 { text-decoration: line-through; }
blockquote { margin: .5rem 0; padding-left: 1rem; border-left: 3px solid var(--line); overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; text-decoration: underline; }
ins { background: var(--mark); } del { color: var(--soft); }
ol.record > li { margin: .5rem 0; } .soft { color: var(--soft); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .5rem 0; font-size: .9rem; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 30rem) { dl { display: block; } }
@media print {
  body { font: 10pt/1.4 serif; }
  main { max-width: none; padding: 0; }
  article { break-inside: avoid; }
  a[href]::after { content: " <" attr(href) ">"; font-size: 9pt; }
}
`
