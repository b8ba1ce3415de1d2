/** The kinds of step of the arc-hybrid system; LEFT and RIGHT come with a relation. */
export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2

/**
 * Where a parse stands: a stack of words that await their governor, and the words yet to be read.
 * Arc-hybrid (Kuhlmann et al. 2011): LEFT hangs the top of the stack on the next word, RIGHT hangs it
 * on the word below. Place `length` is the root; it takes the last word standing, so every parse is
 * one tree with one root.
 */
export class State {
  readonly length: number
  readonly stack: Int32Array
  size = 0
  next = 0
  readonly heads: Int32Array
  readonly relations: Int32Array
  /** Outermost and second outermost dependents so far, -1 where there are none. */
  readonly left1: Int32Array
  readonly left2: Int32Array
  readonly right1: Int32Array
  readonly right2: Int32Array
  /** Relations of the dependents so far, as sets of 32 bits (by number modulo 31). */
  readonly leftSet: Int32Array
  readonly rightSet: Int32Array

  constructor(length: number) {
    this.length = length
    this.stack = new Int32Array(length + 1)
    this.heads = new Int32Array(length + 1).fill(-1)
    this.relations = new Int32Array(length + 1).fill(-1)
    this.left1 = new Int32Array(length + 1).fill(-1)
    this.left2 = new Int32Array(length + 1).fill(-1)
    this.right1 = new Int32Array(length + 1).fill(-1)
    this.right2 = new Int32Array(length + 1).fill(-1)
    this.leftSet = new Int32Array(length + 1)
    this.rightSet = new Int32Array(length + 1)
  }

  /** A word of the stack from the top, 0 first; -1 below the bottom. */
  top(depth: number): number {
    return this.size > depth ? this.stack[this.size - 1 - depth]! : -1
  }

  get atRoot(): boolean {
    return this.next === this.length
  }

  get done(): boolean {
    return this.atRoot && this.size === 0
  }

  allows(kind: number): boolean {
    if (kind === SHIFT) return !this.atRoot
    if (kind === LEFT) return this.size > 0 && (!this.atRoot || this.size === 1)
    return this.size > 1
  }

  apply(kind: number, relation: number): void {
    if (kind === SHIFT) {
      this.stack[this.size++] = this.next++
      return
    }
    const word = this.stack[--this.size]!
    const head = kind === LEFT ? this.next : this.stack[this.size - 1]!
    this.heads[word] = head
    this.relations[word] = relation
    const bit = 1 << (relation % 31)
    if (word < head) {
      this.left2[head] = this.left1[head]!
      this.left1[head] = word
      this.leftSet[head]! |= bit
    } else {
      this.right2[head] = this.right1[head]!
      this.right1[head] = word
      this.rightSet[head]! |= bit
    }
  }
}
