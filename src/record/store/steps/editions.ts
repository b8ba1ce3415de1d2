/** Which documents are copies and versions of others, and which entries tell what another tells word for word. */
export const editions = `
create table editions (
  document integer primary key references documents on delete cascade,
  original integer not null,
  former integer,
  story integer
) strict;
create index editions_original on editions (original, document);
create index editions_former on editions (former) where former is not null;
create index editions_story on editions (story, document);
create index documents_url on documents (url, id) where url is not null;
create table originals (
  document integer primary key references documents on delete cascade,
  prints blob not null
) strict;
create table prints (
  print integer not null,
  document integer not null,
  primary key (print, document)
) strict, without rowid;
create table tellings (
  entry integer primary key references entries on delete cascade,
  original integer not null,
  telling integer not null,
  copy_of integer
) strict;
create index tellings_first on tellings (original, telling, entry) where copy_of is null;
create index tellings_copies on tellings (copy_of, entry) where copy_of is not null;
create table stories (
  id integer primary key,
  texts integer not null,
  first text, last text,
  terms blob not null,
  weights blob not null
) strict;
create table story_terms (
  about integer not null,
  story integer not null,
  primary key (about, story)
) strict, without rowid;
create table seen (
  id integer primary key,
  counts blob not null
) strict;
`
