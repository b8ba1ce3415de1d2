import type { Gold } from './conllu.ts'

const SHORT = new Set(
  'a an the and or but nor of in on at to by for from with as vs via'.split(' '),
)
const ARTICLES = new Set(['a', 'an', 'the'])
const BE = new Set(['is', 'are', 'was', 'were', 'has', 'have', 'been'])
const STOPS = new Set(['.', '!'])

/**
 * Makes a sentence a headline, as treebanks have few: articles and auxiliaries dropped, the past told
 * in the present, "will" as "to", the final stop dropped, mostly in Title Case.
 */
export function headline(gold: Gold, random: () => number): Gold {
  const telegraphic = random() < 0.6
  const kept: number[] = []
  for (let i = 0; i < gold.forms.length; i++) {
    if (!drops(gold, i, telegraphic, random)) kept.push(i)
  }
  const style = random()
  const present = telegraphic && random() < 0.8
  const rows = kept.map(i => (present ? inPresent(gold, i) : row(gold, i)))
  return pick(
    gold,
    kept,
    rows.map((r, i) => ({ ...r, form: cased(r.form, r.tag, i, style) })),
  )
}

/** The words kept of a sentence, as the rows say. */
function pick(gold: Gold, kept: readonly number[], rows: readonly Row[]): Gold {
  const place = new Map(kept.map((old, i) => [old, i]))
  return {
    forms: rows.map(r => r.form),
    lemmas: rows.map(r => r.lemma),
    tags: rows.map(r => r.tag),
    heads: kept.map(i => (gold.heads[i] === -1 ? -1 : (place.get(gold.heads[i]!) ?? -1))),
    deprels: rows.map(r => r.deprel),
    glue: Uint8Array.from(kept, i => gold.glue[i]!),
  }
}

const CORE = /^(?:nsubj|obj|iobj|obl|aux|cop|xcomp|compound:prt|advmod|mark$)/
const LONGEST_PART = 6

/**
 * The main clause of a sentence, without its longer parts: "Moscow pledged support to Tehran" of a
 * sentence of forty words. Undefined where it has no verb with a subject.
 */
export function mainClause(gold: Gold): Gold | undefined {
  const root = gold.heads.indexOf(-1)
  if (!gold.tags[root]?.startsWith('VERB')) return undefined
  const kept: number[] = []
  let subject = false
  for (const [i] of gold.forms.entries()) {
    const part = partOf(gold, i, root)
    if (part === root) kept.push(i)
    if (part === undefined || part === root || !CORE.test(gold.deprels[part]!)) continue
    const size = gold.forms.filter((_, k) => partOf(gold, k, root) === part).length
    if (size > LONGEST_PART) continue
    kept.push(i)
    subject ||= gold.deprels[part]!.startsWith('nsubj') && !gold.tags[part]!.startsWith('PRON')
  }
  if (!subject || kept.length < 3) return undefined
  return pick(
    gold,
    kept,
    kept.map(i => row(gold, i)),
  )
}

/** The child of the root that a word hangs on, or the root itself. */
function partOf(gold: Gold, word: number, root: number): number | undefined {
  let at = word
  for (let steps = 0; steps <= gold.forms.length; steps++) {
    if (at === root || gold.heads[at] === root) return at
    at = gold.heads[at]!
  }
  return undefined
}

/** Whether a sentence can be made a headline: of headline length, with a finite verb or name at its root. */
export function fitsHeadline(gold: Gold): boolean {
  return gold.forms.length >= 4 && gold.forms.length <= 24
}

function drops(gold: Gold, i: number, telegraphic: boolean, random: () => number): boolean {
  if (gold.heads.includes(i)) return false
  const form = gold.forms[i]!.toLowerCase()
  if (i === gold.forms.length - 1 && STOPS.has(form)) return true
  if (!telegraphic) return false
  if (ARTICLES.has(form) && gold.deprels[i] === 'det') return random() < 0.9
  return gold.tags[i]!.startsWith('AUX') && BE.has(form) && random() < 0.6
}

interface Row {
  form: string
  lemma: string
  tag: string
  deprel: string
}

function row(gold: Gold, i: number): Row {
  return {
    form: gold.forms[i]!,
    lemma: gold.lemmas[i]!,
    tag: gold.tags[i]!,
    deprel: gold.deprels[i]!,
  }
}

function inPresent(gold: Gold, i: number): Row {
  const known = row(gold, i)
  if (known.tag === 'VERB VBD' && gold.heads[i] === -1) {
    const plural = gold.tags.some(
      (tag, k) => gold.heads[k] === i && gold.deprels[k] === 'nsubj' && /NNS|NNPS/.test(tag),
    )
    if (plural) return { ...known, form: known.lemma, tag: 'VERB VBP' }
    return { ...known, form: thirdPerson(known.lemma), tag: 'VERB VBZ' }
  }
  if (known.tag === 'AUX MD' && known.form.toLowerCase() === 'will' && gold.heads[i]! >= 0) {
    return { form: 'to', lemma: 'to', tag: 'PART TO', deprel: 'mark' }
  }
  return known
}

function thirdPerson(lemma: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`
}

function cased(form: string, tag: string, place: number, style: number): string {
  if (style > 0.8) return place === 0 ? capital(form) : form
  if (style > 0.75) return form.toUpperCase()
  if (tag.startsWith('PART POS') || form.includes("'") || form.includes('’')) return form
  if (style > 0.4 && place > 0 && SHORT.has(form.toLowerCase())) return form
  return capital(form)
}

function capital(form: string): string {
  return form.slice(0, 1).toUpperCase() + form.slice(1)
}
