/** Letters of other alphabets as English-language news spells them, one by one. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ѓ: 'gj',
  ѕ: 'dz',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ќ: 'kj',
  џ: 'dzh',
}
const GEORGIAN: Readonly<Record<string, string>> = {
  ა: 'a',
  ბ: 'b',
  გ: 'g',
  დ: 'd',
  ე: 'e',
  ვ: 'v',
  ზ: 'z',
  თ: 't',
  ი: 'i',
  კ: 'k',
  ლ: 'l',
  მ: 'm',
  ნ: 'n',
  ო: 'o',
  პ: 'p',
  ჟ: 'zh',
  რ: 'r',
  ს: 's',
  ტ: 't',
  უ: 'u',
  ფ: 'p',
  ქ: 'k',
  ღ: 'gh',
  ყ: 'q',
  შ: 'sh',
  ჩ: 'ch',
  ც: 'ts',
  ძ: 'dz',
  წ: 'ts',
  ჭ: 'ch',
  ხ: 'kh',
  ჯ: 'j',
  ჰ: 'h',
}
const ARMENIAN: Readonly<Record<string, string>> = {
  ա: 'a',
  բ: 'b',
  գ: 'g',
  դ: 'd',
  ե: 'e',
  զ: 'z',
  է: 'e',
  ը: 'y',
  թ: 't',
  ժ: 'zh',
  ի: 'i',
  լ: 'l',
  խ: 'kh',
  ծ: 'ts',
  կ: 'k',
  հ: 'h',
  ձ: 'dz',
  ղ: 'gh',
  ճ: 'ch',
  մ: 'm',
  յ: 'y',
  ն: 'n',
  շ: 'sh',
  ո: 'o',
  չ: 'ch',
  պ: 'p',
  ջ: 'j',
  ռ: 'r',
  ս: 's',
  վ: 'v',
  տ: 't',
  ր: 'r',
  ց: 'ts',
  ւ: 'u',
  փ: 'p',
  ք: 'k',
  և: 'ev',
  օ: 'o',
  ֆ: 'f',
}
const GREEK: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
}
const LETTERS = { ...CYRILLIC, ...GEORGIAN, ...ARMENIAN, ...GREEK }

/** The parts of a Hangul syllable in Revised Romanization, in the order of Unicode. */
const FIRST = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ')
const MIDDLE = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ')
const LAST = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ')

/** A name in Latin letters: Cyrillic, Georgian, Armenian, Greek and Hangul are spelt out. */
export function latin(name: string): string {
  if (/[가-힣]/.test(name)) {
    const syllables = [...name].map(syllable => {
      const code = syllable.charCodeAt(0) - 0xac00
      return `${FIRST[Math.floor(code / 588)]}${MIDDLE[Math.floor((code % 588) / 28)]}${LAST[code % 28]}`
    })
    return capitalised(syllables.join('-'))
  }
  if (!/[\u0370-\u058f\u10a0-\u10ff]/.test(name)) return name
  const spelt = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/ου|ού/g, 'ou')
    .replace(/ու/g, 'u')
    .replace(/[й]/g, 'y')
    .replace(/([ыи])y$/, 'y')
    .replace(/./gu, letter => LETTERS[letter.normalize('NFD')[0]!] ?? LETTERS[letter] ?? letter)
  return spelt.split('-').map(capitalised).join('-')
}

const capitalised = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)
