/** How far files were taken in, so that a run that was stopped goes on; documents of a language that is not read. */
export const inputs = `
create table inputs (
  input text primary key,
  size integer not null,
  modified text not null,
  head text,
  how text not null,
  pages integer not null,
  whole integer not null
) strict, without rowid;
create index documents_unread on documents (published, id) where language <> 'en';
`
