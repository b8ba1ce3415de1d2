/** The step that holds what is watched, and what that offered: all that a run needs to go on where another was stopped. */
export const watched = `
  create table feeds (
    id integer primary key,
    address text not null unique,
    etag text,
    modified text,
    asked text not null default '',
    rests text not null default '',
    failures integer not null default 0
  ) strict;
  create table offered (
    id integer primary key,
    name text not null,
    address text,
    host text not null,
    stamp text,
    state text not null,
    json text,
    next text not null,
    failures integer not null default 0,
    at text not null
  ) strict;
  create index offered_waiting on offered (host, id, next) where state = 'waiting';
  create table offered_keys (
    key text primary key,
    offered integer not null references offered on delete cascade
  ) strict, without rowid;
  create index offered_keys_offered on offered_keys (offered);
  `
