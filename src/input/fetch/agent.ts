import { shipped } from '../shipped.ts'

/** How onrecord calls itself to servers, where its reader gives no other name: `onrecord/0.1.0 (…)`. */
export function agentName(): string {
  const { version } = JSON.parse(shipped('package.json').toString('utf8')) as { version: string }
  return `onrecord/${version} (+${contact})`
}

const contact = 'a reader of news on one own machine; heeds robots.txt under the name onrecord'
