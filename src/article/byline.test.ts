import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byline } from './byline.ts'

const cases: readonly (readonly [line: string, names: string | null])[] = [
  ['By Jane Doe', 'Jane Doe'],
  ['BY JANE DOE', 'JANE DOE'],
  ['By Jane Doe and John Smith | Reuters', 'Jane Doe and John Smith | Reuters'],
  ['By Sen. Ann O’Neil', 'Sen. Ann O’Neil'],
  ['By Marta de la Cruz, Staff Writer', 'Marta de la Cruz, Staff Writer'],
  ['Written by: Élise Müller', 'Élise Müller'],
  ['Jane Doe, Associated Press', 'Jane Doe, Associated Press'],
  ['Reuters', 'Reuters'],
  ['By Monday, the talks had ended', null],
  ['By the river', null],
  ['By', null],
  ['Jane Doe, mayor of Karel', null],
  ['Karel, Central Province', null],
  ['Reuters said the talks had ended', null],
]

test('bylines, and lines that are none', () => {
  for (const [line, names] of cases) assert.deepEqual([line, byline(line)], [line, names])
})
