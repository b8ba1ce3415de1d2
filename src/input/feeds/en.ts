/** How texts end that break off: "…", "[...]", "(more)", "Read more »", "Continue reading The ban →". */
export const cutMarks =
  /(?:…|\.{3}|\[\s*(?:…|\.{3}|more)\s*\]|\(\s*(?:…|\.{3}|more)\s*\)|\b(?:read|see|learn) more|\b(?:read|see|view) (?:the )?(?:full|whole|entire|rest)\b.{0,60}|\b(?:continue|keep) reading\b.{0,160}|\b(?:full|whole) (?:story|article))\s*[»›→>.:…]{0,3}$/iu
