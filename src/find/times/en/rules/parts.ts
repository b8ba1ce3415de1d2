/** Named parts of patterns. */
export const parts = {
  // "September 23, 2020", "Oct.18", "May 3-5", "23 September 2020", "18th of October"
  monthday:
    '( MONTH DAY @ofyear ? | DAYFIG:day MONTH @ofyear ? | the? DAYFIG:day of MONTH @ofyear ? ' +
    '| the ORD:day of MONTH @ofyear ? | DAYFIG:day - MONTH - ( YEAR | YY ) )',
  // "1998", "'98", "480 BC", "AD 70"
  year: "( YEAR | ' YY | FIG ERA | ADERA:era FIG )",
  // "of the same year", "of that year", "next year", after a month or a day of it
  ofyear:
    '( ,? of? @year | ( of | in )? ( LOOK:yearrel | THAT:yeartold | the TOLD:yeartold ) year )',
  numeric: '( ISODATE | SLASHDATE | DOTDATE )',
  // "Wednesday, September 23", "this coming Sunday, March eighth"
  dated: '( ( LOOK ? WEEKDAY ,? ) ? @monthday | ( WEEKDAY ,? ) ? @numeric )',
  day: '( @dated | ( LOOK | the TOLD ) ? DAYNAME | DEICTIC )',
  // "early", "mid-", "the end of", "the beginning of"
  mod: '( the? MOD -? | the? MOD - ? to - ? MOD | MOD in | the? EDGE of )',
  advance: '( MOD | ADVANCE )',
  to: '( – | to | and | or | through | until )',
  through: '( – | to | through | until )',
  time: "( CLOCK ( AMPM | hours | hrs | hr ) ? | HOUR o ' clock ( in the PART ) ? | HOUR AMPM | NOON | CLOCKFIGURE:clock ZONE )",
  count:
    '( some? NUM ( ( to | - | or ) NUM:num2 ) ? | SOME | ( the | a )? COUPLE | ONE | HALF:num | ONE additional )',
  units: '( UNITS | SPANUNIT:units )',
  reckoned: '( ( of | in ) ? LOOK:yearrel year | of the year )',
} as const
