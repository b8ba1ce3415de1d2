/** What joins the words of a title: "Secretary of State", "Minister for Europe". */
export const TITLE_JOINS: ReadonlySet<string> = new Set(['of', 'for'])
