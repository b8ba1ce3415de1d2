/** Fingerprints are kept in the order of the text, in which likeness is reckoned; they were kept in rising order. */
export const ordered = `
update originals set prints =
  (select printed(d.text) from documents d where d.id = originals.document);
`
