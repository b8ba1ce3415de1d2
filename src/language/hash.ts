/** Letters of a word that count; the rest of a monstrous one is left out. */
const ENOUGH = 48

/** FNV-1a over the UTF-16 code units of a part of a string, 32 bits. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5
  const end = Math.min(to, from + ENOUGH)
  for (let i = from; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}

/** Mixes two 32-bit numbers into one (after MurmurHash3's step). */
export function mix(a: number, b: number): number {
  let h = Math.imul(a, 0xcc9e2d51 | 0)
  h = (h << 15) | (h >>> 17)
  h = Math.imul(h, 0x1b873593) ^ b
  h = Math.imul((h << 13) | (h >>> 19), 5) + 0x6546b64
  return Math.imul(h ^ (h >>> 16), 0x85ebca6b | 0)
}
