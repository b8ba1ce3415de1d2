/** How much was read: "6 documents, 129 records". */
export const amountText = ({
  documents,
  entries,
}: {
  readonly documents: number
  readonly entries: number
}): string =>
  `${documents} document${documents === 1 ? '' : 's'}, ${entries} record${entries === 1 ? '' : 's'}`
