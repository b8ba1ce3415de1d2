/** What `onrecord` alone says. */
export const greeting = `onrecord reads the news and keeps the record.

  onrecord read article.html        who said, pledged, demanded or did what, and by when
  onrecord add articles/            keep it; then: onrecord due --within 60d

More: onrecord --help
`

/** What \`onrecord help exit-codes\` says. */
export const exitCodes = `Exit codes
    0  done
    1  failed: nothing could be done; the line on stderr says why; of verify: not the same
    2  wrong use: an unknown option, an impossible date
    3  done, but some inputs could not be read, or an entry was refused
    4  nothing found (only with --fail-if-empty)
  130  stopped from the keyboard
`
