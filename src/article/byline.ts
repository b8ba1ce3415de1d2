import { agencies, bylineWords, byWords } from './en.ts'

const name = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u

/** The names in a line that is a byline, "By Jane Doe and John Smith | Reuters"; null if it is none. */
export function byline(line: string): string | null {
  if (line.length > 160) return null
  const led = byWords.exec(line)
  if (led) {
    const names = line.slice(led[0].length).trim()
    return isNames(names) ? names.replace(/[.,;|]+$/, '') : null
  }
  if (agencies.test(line)) return line
  const [first, second, rest] = line.split(/\s*[,|]\s*/, 3)
  const pair = first && second && rest === undefined && agencies.test(second)
  return pair && isNames(first) && first.includes(' ') ? line : null
}

/** Only capitalised words and the few that join them: "By Monday the talks had ended" is none. */
function isNames(text: string): boolean {
  const words = text.split(/[\s,;|&/()]+/).filter(Boolean)
  if (!words.length || words.length > 16) return false
  return name.test(words[0]!) && words.every(word => name.test(word) || bylineWords.has(word))
}
