import { isOwnCode } from '../../find/parties/known.ts'
import type { Mention, Party } from '../entry.ts'
import { namedIn } from '../store/packed.ts'
import { type Database, fixed } from '../store/sqlite.ts'
import { castDocument } from './casts.ts'
import { type Rulings, rulingsOf } from './decisions.ts'
import { conflict, isAnyStates, keyOf, type Told, toldOf } from './facts.ts'
import {
  created,
  enriched,
  forget,
  isEmpty,
  type Linked,
  named,
  type Registered,
  renewed,
  rowOf,
  settled,
} from './rows.ts'
import { isAnyOfSeveral, isSame, severalRule } from './several.ts'

const unseen = fixed((query, most: number) =>
  query
    .selectFrom('documents')
    .select(['id', 'key'])
    .where('registered', '=', 0)
    .orderBy('id')
    .limit(most),
)

/** Whether a store has documents from before there was a registry. */
export function isBehind(db: Database): boolean {
  return unseen(db, 1).length > 0
}

/** Puts the parties of documents from before there was a registry into it. */
export function catchUp(db: Database): void {
  for (const { id, key } of unseen(db, -1)) {
    const { parties, mentions } = namedIn(db, id)
    register(db, key, parties, mentions)
  }
}

/** Has looked at anew what a name from a person has linked. */
export function loosen(db: Database, registry: number): void {
  const { query } = db
  const linked = query.selectFrom('members').select('document').where('registry', '=', registry)
  const documents = query.updateTable('documents').set({ registered: 0 })
  db.run(documents.where('key', 'in', linked.where('rule', '=', 'registry/alias')))
}

const membersIn = fixed((query, document: string) =>
  query
    .selectFrom('members')
    .select(['party', 'registry', 'rule', 'json'])
    .where('document', '=', document),
)
const leave = fixed((query, document: string) =>
  query.deleteFrom('members').where('document', '=', document),
)
const dayOf = fixed((query, document: string) =>
  query.selectFrom('documents').select('published').where('key', '=', document),
)
const settle = fixed((query, document: string) =>
  query.updateTable('documents').set({ registered: 1 }).where('key', '=', document),
)

/**
 * Links the parties of a document with those of the registry: persons by a full name and states by code,
 * bodies by name or code, all by the id of a list; never by a surname alone. Where two
 * would fit, it is neither of them but one party that stands for any of them, the same for all documents.
 */
export function register(
  db: Database,
  document: string,
  parties: readonly Party[],
  mentions: readonly Mention[],
): void {
  const rulings = rulingsOf(db)
  const byId = new Map(mentions.map(mention => [mention.id, mention]))
  const before = new Map(membersIn(db, document).map(row => [row.party, row]))
  leave(db, document)
  const taken = new Set<number>()
  let day: string | null | undefined
  const published = () => {
    if (day === undefined) day = dayOf(db, document)[0]?.published ?? null
    return day
  }
  for (const party of parties) {
    const told = toldOf(party, byId)
    if (!told) continue
    const { id, rule } = linked(db, rulings, told, before.get(party.id), taken)
    taken.add(rulings.root(id))
    const row = { document, party: party.id, registry: id, rule, json: JSON.stringify(told) }
    const { role = null } = told
    db.insert('members', [{ ...row, role, published: role === null ? null : published() }])
  }
  for (const { registry, json } of before.values()) {
    if (isEmpty(db, registry)) forget(db, registry)
    else settled(db, registry, JSON.parse(json) as Told)
  }
  settle(db, document)
  castDocument(db, rulings, document)
}

function linked(
  db: Database,
  rulings: Rulings,
  told: Told,
  was: { readonly registry: number; readonly rule: string } | undefined,
  taken: ReadonlySet<number>,
): Linked {
  const before = was?.registry
  const alone = before !== undefined && isEmpty(db, before)
  const fitting = new Map<number, string>()
  const rivals = new Set<number>()
  let several: number | undefined
  for (const [row, rule] of candidates(db, rulings, told)) {
    const root = rulings.root(row.id)
    if (taken.has(root)) continue
    const against = root === row.id ? row : joined(rowOf(db, root) ?? row, row)
    const any = rule !== 'registry/alias' && isAnyOfSeveral(db, rulings, row)
    if (any && row.id === before && !conflict(row, told)) return anyOf(db, row.id, told)
    if (any && isSame(row, told)) several ??= row.id
    if ((any && !row.listed) || conflict(against, told)) continue
    if (row.id !== before) rivals.add(root)
    // Who stands alone stays, whatever others are called by now: ids do not change for a name.
    const stays = alone && (row.id === before || /name$|alias$/.test(rule))
    if (!stays && !fitting.has(root)) fitting.set(root, rule)
    // Of a new one it is enough to know that two would fit, however many are called so.
    if (before === undefined && fitting.size > 1 && several !== undefined) break
  }
  const [one] = fitting
  if (before !== undefined && !alone && fitting.has(rulings.root(before))) {
    return enriched(db, before, told, fitting.get(rulings.root(before))!)
  }
  if (fitting.size === 1 && one) return enriched(db, one[0], told, one[1])
  const still = was?.rule === severalRule && rivals.size > 1
  const rule = fitting.size > 1 || still ? severalRule : 'registry/new'
  if (alone && before !== undefined && !taken.has(rulings.root(before))) {
    return { id: renewed(db, before, told), rule }
  }
  if (rule === severalRule && several !== undefined) return anyOf(db, several, told)
  return { id: created(db, told), rule }
}

/** What one document says of one of several is not so of all of them: only its names are kept. */
function anyOf(db: Database, id: number, told: Told): Linked {
  named(db, id, told, 0)
  return { id, rule: severalRule }
}

/** What is known of one that a person merged into another: its own first, then what the other has. */
function joined(root: Registered, row: Registered): Registered {
  const own = Object.entries(row).filter(([, value]) => value !== null)
  return { ...root, ...(Object.fromEntries(own) as unknown as Registered) }
}

const listedAs = fixed((query, listed: string) =>
  query.selectFrom('registry').selectAll().where('listed', '=', listed).orderBy('id'),
)
const stateOf = fixed((query, code: string) =>
  query
    .selectFrom('registry')
    .selectAll()
    .where('type', '=', 'state')
    .where('code', '=', code)
    .orderBy('id'),
)
/** A body is no person, though many persons have the code of theirs. */
const coded = fixed((query, code: string) =>
  query
    .selectFrom('registry')
    .selectAll()
    .where('code', '=', code)
    .where('type', '!=', 'person')
    .orderBy('id'),
)
/** So many of a name are looked at before all of them are. */
const few = 40

const namedAs = fixed((query, key: string, most: number) =>
  query
    .selectFrom('registry_names')
    .innerJoin('registry', 'registry.id', 'registry_names.registry')
    .selectAll('registry')
    .select('registry_names.decision as gave')
    .where('key', '=', key)
    .where('links', '=', 1)
    .orderBy('registry.id')
    .orderBy('gave')
    .limit(most),
)

/** Parties of the registry that one may be, and the rule that says so; the surest rule alone speaks. */
function candidates(db: Database, rulings: Rulings, told: Told): Iterable<[Registered, string]> {
  const ask = (rows: readonly unknown[], rule: string) =>
    (rows as readonly Registered[])
      .filter(row => rulings.stands(row.decision))
      .map((row): [Registered, string] => [row, rule])
  if (told.listed) {
    const found = ask(listedAs(db, told.listed), 'registry/listed')
    if (found.length) return found
  }
  if (told.type === 'state' && told.code) return ask(stateOf(db, told.code), 'registry/state')
  if (told.code && told.type !== 'person' && isOwnCode(told.code)) {
    const found = ask(coded(db, told.code), 'registry/code')
    if (found.length) return found
  }
  return called(db, rulings, told)
}

/** Those who are called so: by documents, or by a person who gave the name. */
function* called(db: Database, rulings: Rulings, told: Told): Generator<[Registered, string]> {
  if ((told.type === 'person' && !told.full) || isAnyStates(told)) return
  const key = keyOf(told.name)
  const first = namedAs(db, key, few)
  const rest = function* () {
    if (first.length === few) yield* namedAs(db, key, -1).slice(few)
  }
  for (const rows of [first, rest()]) {
    for (const row of rows) {
      if (!rulings.stands(row.decision) || !rulings.stands(row.gave)) continue
      if (!told.full && row.gave === 0) continue
      yield [row as unknown as Registered, row.gave ? 'registry/alias' : 'registry/name']
    }
  }
}
