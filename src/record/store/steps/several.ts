/** Whether a party stands for any of several of its name is told from a few rows, not from where it is first named. */
export const several = `
create index members_several on members (registry) where rule = 'registry/several-of-this-name';
`
