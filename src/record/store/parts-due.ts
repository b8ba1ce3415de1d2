/**
 * A step of the schema. What a party is bound to is found by the day that it falls due; what stands of an entry
 * beside its long columns is read from an index; and countries of parts, which were wanting, are put right.
 */
export const partsDue = `
  alter table casts add column due text;
  alter table casts add column due_from text;
  update casts set (due, due_from) =
    (select coalesce(due_to, due_from), due_from from entries where id = casts.entry)
    where entry in (select id from entries where due_edtf is not null);
  create index casts_due_registry on casts
    (registry, due, entry, role, kind, force, standing, due_from, day) where due is not null;
  create index casts_due_country on casts
    (country, due, entry, role, kind, force, standing, due_from, day) where due is not null;
  create index entries_facts on entries (id, until, state, kind, force, status, day, document);
  -- Whose parties without a name are, "two Danish envoys", which was not written down at first.
  update casts set country = (select p.json ->> '$.country' from entries e
      join parties p on p.document = e.document and p.key = casts.party where e.id = casts.entry)
    where registry is null and country is null;
  -- What is no longer told of a party stayed with parts in other documents.
  update casts set country = (select country from registry where id = casts.registry)
    where registry is not null
      and country is not (select country from registry where id = casts.registry);
  `
