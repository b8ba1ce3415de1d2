import type { Morphology } from '../morphology/tables.ts'

/*
 * Features of UD English (universaldependencies.org/en), where its treebanks differ as the Web Treebank
 * has them, but for abbreviations, which are told by their stop. Typo, ExtPos, Style and Foreign are
 * never given: they tell of a writer or of a phrase.
 */

/** A tag, its words in small letters, and their features; what stands in braces is told by the tree. */
const WORDS = `
PRON PRP   Case=Nom|Number=Sing|Person=1|PronType=Prs               i
PRON PRP   Case=Acc|Number=Sing|Person=1|PronType=Prs               me
PRON PRP   Case=Nom|Number=Plur|Person=1|PronType=Prs               we
PRON PRP   Case=Acc|Number=Plur|Person=1|PronType=Prs               us 's
PRON PRP   {case}|Person=2|PronType=Prs                             you ya
PRON PRP   Abbr=Yes|{case}|Person=2|PronType=Prs                    u
PRON PRP   Case=Nom|Number=Sing|Person=2|PronType=Prs               thou
PRON PRP   Case=Acc|Number=Sing|Person=2|PronType=Prs               thee
PRON PRP   {case}|Number=Plur|Person=2|PronType=Prs                 ye y'all yall
PRON PRP   Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs   he
PRON PRP   Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs   him
PRON PRP   Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs    she
PRON PRP   Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs    her
PRON PRP   {case}|Gender=Neut|Number=Sing|Person=3|PronType=Prs     it
PRON PRP   Case=Nom|Number=Plur|Person=3|PronType=Prs               they
PRON PRP   Case=Acc|Number=Plur|Person=3|PronType=Prs               them em 'em
PRON PRP   Number=Sing|Person=3|PronType=Prs                        one
PRON PRP   Number=Sing|Person=1|Poss=Yes|PronType=Prs               mine
PRON PRP   Number=Plur|Person=1|Poss=Yes|PronType=Prs               ours
PRON PRP   Person=2|Poss=Yes|PronType=Prs                           yours
PRON PRP   Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs   his
PRON PRP   Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs    hers
PRON PRP   Number=Plur|Person=3|Poss=Yes|PronType=Prs               theirs
PRON PRP   Case=Acc|Number=Sing|Person=1|{emphatic}|Reflex=Yes      myself
PRON PRP   Case=Acc|Number=Plur|Person=1|{emphatic}|Reflex=Yes      ourselves
PRON PRP   Case=Acc|Number=Sing|Person=2|{emphatic}|Reflex=Yes      yourself
PRON PRP   Case=Acc|Number=Plur|Person=2|{emphatic}|Reflex=Yes      yourselves
PRON PRP   Case=Acc|Gender=Masc|Number=Sing|Person=3|{emphatic}|Reflex=Yes  himself
PRON PRP   Case=Acc|Gender=Fem|Number=Sing|Person=3|{emphatic}|Reflex=Yes   herself
PRON PRP   Case=Acc|Gender=Neut|Number=Sing|Person=3|{emphatic}|Reflex=Yes  itself
PRON PRP   Case=Acc|Number=Sing|Person=3|{emphatic}|Reflex=Yes      oneself
PRON PRP   Case=Acc|Number=Plur|Person=3|{emphatic}|Reflex=Yes      themselves themself
PRON PRP$  Case=Gen|Number=Sing|Person=1|Poss=Yes|PronType=Prs      my
PRON PRP$  Case=Gen|Number=Plur|Person=1|Poss=Yes|PronType=Prs      our
PRON PRP$  Case=Gen|Person=2|Poss=Yes|PronType=Prs                  your you yo
PRON PRP$  Abbr=Yes|Case=Gen|Person=2|Poss=Yes|PronType=Prs         ur
PRON PRP$  Case=Gen|Number=Sing|Person=2|Poss=Yes|PronType=Prs      thy thine
PRON PRP$  Case=Gen|Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs  his
PRON PRP$  Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs   her
PRON PRP$  Case=Gen|Gender=Neut|Number=Sing|Person=3|Poss=Yes|PronType=Prs  its it's
PRON PRP$  Case=Gen|Number=Plur|Person=3|Poss=Yes|PronType=Prs      their there they're
PRON DT    Number=Sing|PronType=Dem                                 this that
PRON DT    Number=Plur|PronType=Dem                                 these those
PRON NN    Number=Sing|PronType=Ind        something anything someone anyone somebody anybody
PRON NN    Number=Sing|PronType=Tot        everything everyone everybody
PRON NN    Number=Sing|PronType=Neg        nothing nobody one no-one noone
PRON NN    PronType=Neg                    none
PRON CD    PronType=Rcp                    one
PRON WDT   PronType=Rel                    that
DET DT     Definite=Def|PronType=Art       the
DET DT     Definite=Ind|PronType=Art       a an
DET DT     Number=Sing|PronType=Dem        this that
DET DT     Number=Plur|PronType=Dem        these those
DET DT     PronType=Ind                    some any another either
DET DT     PronType=Tot                    all every each both
DET DT     PronType=Neg                    no neither
DET PDT    PronType=Ind                    such quite many
DET PDT    PronType=Tot                    all both
DET PDT    NumForm=Word|NumType=Frac|PronType=Ind  half
ADV RB     PronType=Dem                    now then here there
ADV RB     PronType=Ind                    ever sometimes somewhere anywhere sometime anytime someplace either
ADV RB     PronType=Tot                    always everywhere
ADV RB     PronType=Neg                    never nowhere neither
ADV RB     Degree=Pos                      well far long soon hard early late close fast little badly high low near deep
ADV RB     NumForm=Word|NumType=Ord        first second third fourth fifth
ADV RB     NumForm=Word|NumType=Mult       once twice thrice
ADV RB     NumForm=Word|NumType=Frac       half
ADV RB     Abbr=Yes                        asap aka a.k.a.
ADJ JJ     Degree=Pos|NumForm=Word|NumType=Frac  half
ADJ NNP    Degree=Cmp                      greater better higher lower older younger
ADJ NNP    Degree=Sup                      best greatest
ADP IN     Abbr=Yes                        vs w/ w/o b/c
SCONJ IN   Abbr=Yes                        b/c
NOUN NN    Number=Sing|NumForm=Word|NumType=Frac  half quarter
NOUN NNS   Number=Plur|NumForm=Word|NumType=Frac  halves quarters thirds fifths tenths two-thirds three-quarters
NOUN NNS   Number=Ptan                     regards troops politics means supplies grounds clothes goods finances thanks
NOUN NNS   Number=Ptan                     headquarters savings contents pants jeans trousers glasses sunglasses remains
NOUN NNS   Number=Ptan                     surroundings whereabouts proceedings specifics auspices economics electronics
NOUN NNS   Number=Ptan                     dynamics geopolitics genetics scissors arrears billiards
NOUN FW    Abbr=Yes|Number=Plur            etc etc.
NOUN NNS   Abbr=Yes|Number=Plur            yrs hrs mins secs lbs
NOUN NN    Abbr=Yes|Number=Sing            yr hr
PROPN NNP  Abbr=Yes|Number=Sing            jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri
PROPN NNPS Number=Ptan                     philippines netherlands olympics paralympics maldives
NUM CD     Abbr=Yes|NumForm=Word|NumType=Card  k m b t bn mn tn
PART RB    Polarity=Neg                    not n't nt
CCONJ CC   Polarity=Neg                    nor neither
INTJ UH    Polarity=Pos                    yes yeah yep
INTJ UH    Polarity=Neg                    no nope nah
AUX MD     VerbForm=Fin                    will can would could should may might must shall 'll 'd wo ca
AUX VBP    Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin  am 'm
VERB VBP   Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin  am
AUX VBD    Mood=Ind|{agreement}|Tense=Past|VerbForm=Fin  was
VERB VBD   Mood=Ind|{agreement}|Tense=Past|VerbForm=Fin  was
`

const ORDINAL =
  /^(?:\d[\d,]*(?:st|nd|rd|th)|(?:[a-z]+-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]+teenth|[a-z]+tieth))$/
const STOPPED = /^(?:\p{L}{1,5}\.)+\p{L}?$/u

/** The features of English words. */
export const morphology: Morphology = {
  words: wordsOf(WORDS),
  shapes: {
    'ADJ JJ': [
      [/^\d.*(?:st|nd|rd|th)$/, 'Degree=Pos|NumForm=Combi|NumType=Ord'],
      [ORDINAL, 'Degree=Pos|NumForm=Word|NumType=Ord'],
    ],
    'ADJ NNP': [
      [/^\d.*(?:st|nd|rd|th)$/, 'Degree=Pos|NumForm=Combi|NumType=Ord'],
      [ORDINAL, 'Degree=Pos|NumForm=Word|NumType=Ord'],
    ],
    'NOUN NN': [
      [/^\d.*(?:st|nd|rd|th)$/, 'Number=Sing|NumForm=Combi|NumType=Ord'],
      [
        /^(?:third|fourth|fifth|sixth|eighth|tenth|hundredth|millionth)$/,
        'Number=Sing|NumForm=Word|NumType=Frac',
      ],
      [STOPPED, 'Abbr=Yes|Number=Sing'],
    ],
    'NOUN NNS': [
      [/\d'?s$/, 'Number=Ptan|NumForm=Combi|NumType=Card'],
      [
        /^(?:(?:mid|early|late)-)?(?:twen|thir|for|fif|six|seven|eigh|nine)ties$/,
        'Number=Ptan|NumForm=Word|NumType=Card',
      ],
      [STOPPED, 'Abbr=Yes|Number=Plur'],
    ],
    'NUM CD': [
      [/^[+-]?[\d,]*\.\d*$|^\d*[½¼¾⅓⅔]$/, 'NumForm=Digit|NumType=Frac'],
      [/\d/, 'NumForm=Digit|NumType=Card'],
      [/^[ivxlc]+$/, 'NumForm=Roman|NumType=Card'],
    ],
    'VERB NNP': [[/ing$/, 'VerbForm=Ger']],
    'NUM LS': [
      [/\d/, 'NumForm=Digit|NumType=Card'],
      [/^[ivx]+$/, 'NumForm=Roman|NumType=Card'],
    ],
    'NUM NNP': [[/\d/, 'NumForm=Digit|NumType=Card']],
    'PROPN NNP': [[STOPPED, 'Abbr=Yes|Number=Sing']],
    'PROPN NNPS': [[STOPPED, 'Abbr=Yes|Number=Plur']],
    'ADV FW': [[STOPPED, 'Abbr=Yes']],
    'ADV RB': [[STOPPED, 'Abbr=Yes']],
    'ADP IN': [[STOPPED, 'Abbr=Yes']],
    'X FW': [[STOPPED, 'Abbr=Yes']],
  },
  tags: {
    'ADJ JJ': 'Degree=Pos',
    'ADJ JJR': 'Degree=Cmp',
    'ADJ JJS': 'Degree=Sup',
    'ADJ NNP': 'Degree=Pos',
    'ADV RBR': 'Degree=Cmp',
    'ADV RBS': 'Degree=Sup',
    'ADV WRB': '{relative}',
    'AUX MD': 'VerbForm=Fin',
    'DET WDT': '{relative}',
    'NOUN AFX': 'Number=Sing',
    'NOUN NN': 'Number=Sing',
    'NOUN NNS': 'Number=Plur',
    'NUM CD': 'NumForm=Word|NumType=Card',
    'NUM NNP': 'NumForm=Word|NumType=Card',
    'PRON WDT': '{relative}',
    'PRON WP': '{relative}',
    'PRON WP$': 'Poss=Yes|{relative}',
    'PROPN NNP': 'Number=Sing',
    'PROPN NNPS': 'Number=Plur',
    'SYM NN': 'Number=Sing',
    'AUX VB': '{bare}',
    'AUX VBD': 'Mood=Ind|{agreement}|Tense=Past|VerbForm=Fin',
    'AUX VBG': 'Tense=Pres|VerbForm=Part',
    'AUX VBN': 'Tense=Past|VerbForm=Part',
    'AUX VBP': 'Mood=Ind|{agreement}|Tense=Pres|VerbForm=Fin',
    'AUX VBZ': 'Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin',
    'VERB NNP': 'Tense=Past|VerbForm=Part',
    'VERB VB': '{bare}',
    'VERB VBD': 'Mood=Ind|{agreement}|Tense=Past|VerbForm=Fin',
    'VERB VBG': '{ing}',
    'VERB VBN': 'Tense=Past|VerbForm=Part{passive}',
    'VERB VBP': 'Mood=Ind|{agreement}|Tense=Pres|VerbForm=Fin',
    'VERB VBZ': 'Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin',
  },
  singular: new Set(['is', "'s", 'was', 'has', 'does']),
  plural: new Set(['are', "'re", 'were']),
  many: new Set([
    'many',
    'few',
    'several',
    'both',
    'these',
    'those',
    'most',
    'others',
    'all',
    'some',
  ]),
  one: new Set(['one', '1']),
  and: new Set(['and', '&', 'plus']),
  ordering: new Set(['do']),
}

function wordsOf(table: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const line of table.trim().split('\n')) {
    const [upos, xpos, features, ...forms] = line.split(/ +/) as [string, string, string]
    for (const form of forms as string[]) words.set(`${upos} ${xpos} ${form}`, features)
  }
  return words
}
