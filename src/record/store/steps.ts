import { due } from './steps/due.ts'
import { editions } from './steps/editions.ts'
import { inputs } from './steps/inputs.ts'
import { ordered } from './steps/ordered.ts'
import { several } from './steps/several.ts'
import { watched } from './steps/watched.ts'

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
  // Entries keep what was said of them before: a row that another took the place of has `until`.
  `
  create table runs (
    id integer primary key,
    program text not null,
    models text not null,
    made text not null,
    unique (program, models)
  ) strict;
  alter table documents add column added text not null default '';
  alter table documents add column site text;
  alter table documents add column language text;
  alter table documents add column run integer references runs;
  update documents set
    site = json ->> '$.document.site',
    language = json ->> '$.document.language',
    registered = 0;
  create index documents_published on documents (published, id);
  -- Small columns stand behind the long text in a row: this is where lists read them.
  create index documents_facts on documents (id, published, added, key, site);
  create index documents_source on documents
    (lower(coalesce(site, '') || char(10) || coalesce(url, '') || char(10) || name));
  create table entries_next (
    id integer primary key,
    document integer not null references documents on delete cascade,
    key text not null,
    kind text not null,
    force text,
    status text not null,
    plover text, cameo text, goldstein real,
    day text not null, day_to text not null,
    published text,
    when_edtf text, when_from text, when_to text,
    due_edtf text, due_from text, due_to text,
    confidence real not null,
    state text not null default 'machine',
    since text not null,
    until text,
    run integer references runs,
    json text not null,
    decided text
  ) strict;
  insert into entries_next
    select e.id, document, e.key, kind, e.json ->> '$.force', status,
      e.json ->> '$.code.plover', e.json ->> '$.code.cameo', e.json ->> '$.code.goldstein',
      coalesce(iif(kind in ('appointment', 'term'), due_from, null), when_from, published, ''),
      coalesce(iif(kind in ('appointment', 'term') and due_from is not null, coalesce(due_to, due_from),
        coalesce(iif(when_from is not null, when_to, null), when_from)), published, ''),
      published,
      when_edtf, when_from, when_to, due_edtf, due_from, due_to,
      e.json ->> '$.confidence', 'machine', '', null, null, e.json, null
    from entries e join documents d on d.id = e.document;
  drop table entries;
  alter table entries_next rename to entries;
  create unique index entries_key on entries (key) where until is null;
  create index entries_document on entries (document, id);
  create index entries_day on entries
    (day, id, until, state, published, day_to, kind, force, status, plover, confidence, document);
  create index entries_ahead on entries
    (day, id, until, state, published, kind, force, status, plover, confidence, document)
    where day > published or published is null;
  create index entries_kind on entries (kind, day, id, until, state, status);
  create index entries_status on entries (status, day, id, until, state);
  create index entries_force on entries (force, day, id, until, state) where force is not null;
  create index entries_plover on entries (plover, day, id, until, state) where plover is not null;
  create index entries_cameo on entries (cameo, day, id, until, state) where cameo is not null;
  create index entries_due on entries (coalesce(due_to, due_from), id, due_from, until, kind, published)
    where due_edtf is not null;
  create index entries_state on entries (state, day, id) where state != 'machine';
  create index entries_gone on entries (until) where until is not null;
  create index entries_since on entries (since);
  create table casts (
    entry integer not null references entries on delete cascade,
    role text not null,
    party text not null,
    linked integer,
    registry integer,
    country text,
    day text not null,
    kind text not null,
    force text,
    standing integer not null,
    primary key (entry, role, party)
  ) strict, without rowid;
  create index casts_registry on casts (registry, day, entry, role, kind, force, standing)
    where registry is not null;
  create index casts_country on casts (country, day, entry, role, kind, force, standing)
    where country is not null;
  create index casts_linked on casts (linked) where linked is not null;
  create table unders (
    entry integer not null references entries on delete cascade,
    instrument text not null,
    primary key (instrument, entry)
  ) strict, without rowid;
  create index unders_entry on unders (entry);
  insert into unders select distinct e.id, j.value from entries e, json_each(e.json, '$.under') j;
  create table instruments (
    id integer primary key,
    document integer not null references documents on delete cascade,
    key text not null,
    name text not null,
    json text not null,
    unique (document, key)
  ) strict;
  create index instruments_key on instruments (key, name);
  insert into instruments (document, key, name, json)
    select d.id, j.value ->> '$.id', j.value ->> '$.name', j.value
    from documents d, json_each(d.json, '$.instruments') j;
  create virtual table said using fts5 (text, tokenize = 'porter unicode61 remove_diacritics 2');
  insert into said (rowid, text) select id, json ->> '$.evidence.exact' from entries;
  create virtual table texts using fts5 (
    title, text, content = 'documents', content_rowid = 'id',
    tokenize = 'porter unicode61 remove_diacritics 2'
  );
  insert into texts (texts) values ('rebuild');
  create trigger texts_added after insert on documents begin
    insert into texts (rowid, title, text) values (new.id, new.title, new.text);
  end;
  create trigger texts_gone after delete on documents begin
    insert into texts (texts, rowid, title, text) values ('delete', old.id, old.title, old.text);
  end;
  create trigger texts_changed after update of title, text on documents begin
    insert into texts (texts, rowid, title, text) values ('delete', old.id, old.title, old.text);
    insert into texts (rowid, title, text) values (new.id, new.title, new.text);
  end;
  alter table decisions add column about text;
  create index decisions_about on decisions (about) where about is not null;
  create index registry_country on registry (country) where country is not null;
  drop index members_registry;
  create index members_registry on members (registry, document);
  drop index registry_code;
  create index registry_code on registry (code, type) where code is not null;
  -- Mentions are only asked for all at once: one row a document holds them, packed.
  alter table mentions rename to mentions_before;
  create table mentions (
    document integer primary key references documents on delete cascade,
    packed blob not null
  ) strict;
  insert into mentions
    select id, packed(json_object(
      'mentions', (select json_group_array(json(json)) from
        (select json from mentions_before where document = d.id order by id)),
      'parties', (select json_group_array(json(json -> '$.mentions')) from
        (select json from parties where document = d.id order by id))
    )) from documents d;
  drop table mentions_before;
  update parties set json = json_remove(json, '$.mentions');
  create table skipped (
    input text primary key,
    why text not null,
    at text not null
  ) strict, without rowid;
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
  // Lists of persons and bodies that a reader brought, by their names; without an id a full name says who is meant.
  `
  create table lists (
    id integer primary key,
    name text not null unique,
    hash text not null
  ) strict;
  create table listed (
    list integer not null references lists on delete cascade,
    listed text,
    key text not null
  ) strict;
  create index listed_list on listed (list, listed, key);
  `,
  // Offices of a party are told from an index alone; what few entries reach in confidence is found by it.
  `
  alter table members add column role text;
  alter table members add column published text;
  update members set
    role = json ->> '$.role',
    published = (select d.published from documents d where d.key = members.document)
    where json ->> '$.role' is not null;
  create index members_office on members (registry, role, published) where role is not null;
  create index entries_confidence on entries (confidence);
  `,
  editions,
  inputs,
  due,
  watched,
  several,
  ordered,
]
