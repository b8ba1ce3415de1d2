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

/** The store as Kysely sees it. */
export interface Tables {
  documents: DocumentRow
  entries: EntryRow
  parties: NamedRow
  mentions: NamedRow
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
]
