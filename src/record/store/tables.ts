import type { Generated } from 'kysely'

/** One document; `json` holds the reading but for its text, parties, mentions and entries. */
export interface DocumentRow {
  readonly id: Generated<number>
  /** The document's id: a hash of what was read. */
  readonly key: string
  /** Hash of the whole reading: another one means that it was read anew with another outcome. */
  readonly reading: string
  /** Where it was read from: a path, a URL. */
  readonly name: string
  readonly url: string | null
  readonly title: string | null
  readonly published: string | null
  /** Well-formed; where the text was not, `json` holds it as it was (the offsets are the same). */
  readonly text: string
  readonly json: string
  /** 1 where its parties stand in the registry. */
  readonly registered: Generated<number>
}

/** One entry; dates also as the first and last day that they may mean, for questions of range. */
export interface EntryRow {
  readonly id: Generated<number>
  readonly document: number
  readonly key: string
  readonly kind: string
  readonly status: string
  readonly when_edtf: string | null
  readonly when_from: string | null
  readonly when_to: string | null
  readonly due_edtf: string | null
  readonly due_from: string | null
  readonly due_to: string | null
  readonly json: string
}

/** A party or a mention of a document. */
export interface NamedRow {
  readonly id: Generated<number>
  readonly document: number
  readonly key: string
  readonly json: string
}

/** A dispute of a document; `named` holds the parties and instruments that its ids mean. */
export interface DisputeRow {
  readonly id: Generated<number>
  readonly document: number
  readonly key: string
  readonly json: string
  readonly named: string
}

/** What a dispute can be asked for by: an id, and its name as names are compared. */
export interface DisputedRow {
  readonly dispute: number
  readonly key: string
  readonly name: string | null
}

/** A party across documents, as the machine put it together; the log of decisions stands over it. */
export interface RegistryRow {
  readonly id: Generated<number>
  readonly type: string
  readonly name: string
  readonly code: string | null
  readonly country: string | null
  readonly role: string | null
  /** Id in a list that a reader brought. */
  readonly listed: string | null
  /** The split that made it. */
  readonly decision: number | null
}

/** A name of a party of the registry. */
export interface RegistryNameRow {
  readonly registry: number
  /** As names are compared. */
  readonly key: string
  readonly name: string
  /** 1 where the name alone links: a full name, no surname. */
  readonly links: number
  /** The decision that gave it, by a person; 0 where documents did. */
  readonly decision: number
}

/** Which party of the registry a party of a document is. It outlives the reading of the document. */
export interface MemberRow {
  readonly id: Generated<number>
  /** `documents.key`. */
  readonly document: string
  /** The party's id in that document. */
  readonly party: string
  readonly registry: number
  readonly rule: string
  /** What the document says of it: name, type, code, country, role, listed, names. */
  readonly json: string
}

/** What a person decided of the registry: a log that is only added to. */
export interface DecisionRow {
  readonly id: Generated<number>
  /** When: ISO 8601, UTC. */
  readonly made: string
  readonly by: string
  readonly kind: string
  readonly json: string
  readonly why: string | null
}

/** The store as Kysely sees it. */
export interface Tables {
  registry: RegistryRow
  registry_names: RegistryNameRow
  members: MemberRow
  decisions: DecisionRow
  documents: DocumentRow
  entries: EntryRow
  parties: NamedRow
  mentions: NamedRow
  disputes: DisputeRow
  disputed: DisputedRow
}

/**
 * The schema, step by step: a store of version n has seen the first n. A step is never changed once it
 * is out; a new one is added below.
 */
export const steps: readonly string[] = [
  `
  create table documents (
    id integer primary key,
    key text not null unique,
    reading text not null,
    name text not null,
    url text,
    title text,
    published text,
    text text not null,
    json text not null
  ) strict;
  create table entries (
    id integer primary key,
    document integer not null references documents on delete cascade,
    key text not null unique,
    kind text not null,
    status text not null,
    when_edtf text, when_from text, when_to text,
    due_edtf text, due_from text, due_to text,
    json text not null
  ) strict;
  create index entries_document on entries (document);
  create index entries_due on entries (due_to, due_from) where due_edtf is not null;
  create index entries_when on entries (when_to, when_from) where when_edtf is not null;
  create table parties (
    id integer primary key,
    document integer not null references documents on delete cascade,
    key text not null,
    json text not null,
    unique (document, key)
  ) strict;
  create table mentions (
    id integer primary key,
    document integer not null references documents on delete cascade,
    key text not null,
    json text not null,
    unique (document, key)
  ) strict;
  `,
  `
  alter table documents add column registered integer not null default 0;
  create index documents_unregistered on documents (id) where registered = 0;
  create table decisions (
    id integer primary key autoincrement,
    made text not null,
    by text not null,
    kind text not null,
    json text not null,
    why text
  ) strict;
  create trigger decisions_stay before update on decisions
    begin select raise(abort, 'decisions are only added to'); end;
  create trigger decisions_last before delete on decisions
    begin select raise(abort, 'decisions are only added to'); end;
  create table registry (
    id integer primary key autoincrement,
    type text not null,
    name text not null,
    code text, country text, role text, listed text,
    decision integer references decisions deferrable initially deferred
  ) strict;
  create index registry_code on registry (code) where code is not null;
  create index registry_listed on registry (listed) where listed is not null;
  create table registry_names (
    registry integer not null references registry on delete cascade,
    key text not null,
    name text not null,
    links integer not null,
    decision integer not null,
    primary key (key, registry, decision)
  ) strict;
  create index registry_names_registry on registry_names (registry);
  create table members (
    id integer primary key,
    document text not null,
    party text not null,
    registry integer not null references registry,
    rule text not null,
    json text not null,
    unique (document, party)
  ) strict;
  create index members_registry on members (registry);
  `,
  `
  create table disputes (
    id integer primary key,
    document integer not null references documents on delete cascade,
    key text not null unique,
    json text not null,
    named text not null
  ) strict;
  create index disputes_document on disputes (document);
  create table disputed (
    dispute integer not null references disputes on delete cascade,
    key text not null,
    name text
  ) strict;
  create index disputed_key on disputed (key);
  create index disputed_dispute on disputed (dispute);
  `,
]
