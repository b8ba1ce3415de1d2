import type { RunDocument } from './index.ts'

/** A document of which a second run says otherwise. */
export interface Difference {
  readonly name: string
  /** "input": other text was read; "record": the same text, another record; "gone", "new": only one run read it. */
  readonly what: 'input' | 'record' | 'gone' | 'new'
}

/** Compares what comes of a second run with the first, document by document. */
export class Comparison {
  readonly #then: Map<string, RunDocument>

  constructor(documents: readonly RunDocument[]) {
    this.#then = new Map(documents.map(document => [document.name, document]))
  }

  /** What is otherwise of a document that was read again; undefined where it is the same. */
  of({ name, input, record }: RunDocument): Difference | undefined {
    const was = this.#then.get(name)
    this.#then.delete(name)
    if (!was) return { name, what: 'new' }
    if (was.input !== input) return { name, what: 'input' }
    return was.record === record ? undefined : { name, what: 'record' }
  }

  /** Documents that were not read again. */
  left(): readonly Difference[] {
    return [...this.#then.keys()].map(name => ({ name, what: 'gone' }))
  }
}
