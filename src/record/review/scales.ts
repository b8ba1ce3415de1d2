/** Scales on which it is ruled how a pledge stands, each with its values from the best to the worst. */
export const scales: Readonly<Record<string, readonly string[]>> = {
  // PolitiFact's Obameter and Trump-O-Meter.
  politifact6: ['kept', 'compromise', 'broken', 'stalled', 'in the works', 'not yet rated'],
  simple3: ['kept', 'broken', 'pending'],
  // Holder de Ord, Norway.
  holderdeord5: ['kept', 'partly kept', 'broken', 'not yet', 'uncheckable'],
  // PromiseClock.
  promiseclock7: [
    'not started',
    'in progress',
    'kept',
    'partly kept',
    'broken',
    'delayed',
    'overdue',
  ],
  // What onrecord suggests itself (docs/record.md): never a ruling.
  onrecord4: ['kept', 'broken', 'overtaken', 'pending'],
}

/** The scale that holds an outcome, where none is named; "own" for one that no scale holds. */
export function scaleOf(outcome: string): string {
  for (const name of ['simple3', 'onrecord4', 'politifact6', 'holderdeord5', 'promiseclock7']) {
    if (scales[name]!.includes(outcome)) return name
  }
  return 'own'
}

/** Outcomes after which nothing falls due any more. */
export const settled: ReadonlySet<string> = new Set([
  'kept',
  'partly kept',
  'compromise',
  'broken',
  'overtaken',
  'uncheckable',
])
