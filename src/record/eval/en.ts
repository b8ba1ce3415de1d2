/** Words that names are compared without: whoever leaves out a title means the same. */
export const titles = /\b(?:the|mr|mrs|ms|dr|president|prime minister|secretary of state)\b/g
