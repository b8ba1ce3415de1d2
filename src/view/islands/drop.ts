/** Files dropped on the form go into its field of files, and are read. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-drop]')) {
  const field = form.querySelector<HTMLInputElement>('input[type=file]')
  const first = form.querySelector<HTMLButtonElement>('button')
  if (!field || !first) continue
  const over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    form.classList.add('over')
  }
  document.addEventListener('dragover', over)
  document.addEventListener('dragleave', () => form.classList.remove('over'))
  document.addEventListener('drop', event => {
    const files = event.dataTransfer?.files
    if (!files?.length) return
    event.preventDefault()
    form.classList.remove('over')
    field.files = files
    form.requestSubmit(first)
  })
}
