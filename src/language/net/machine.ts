import { KERNEL } from './kernel.wasm.ts'

// The types of WebAssembly belong to browsers' libraries, which the project does not take in.
declare const WebAssembly: {
  Memory: new (limits: { initial: number; maximum: number }) => Memory
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: object) => { exports: unknown }
}
interface Memory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

type Call = (...numbers: number[]) => void

/** The functions of the kernel; `kernel/` says what each does and takes. Places are bytes of memory. */
export interface Kernel {
  readonly affine: Call
  readonly bestHeads: Call
  readonly bestOf: Call
  readonly bring: Call
  readonly embed: Call
  readonly gather: Call
  readonly leaky: Call
  readonly lstm: Call
  readonly multiply: Call
  readonly packFloats: Call
  readonly packNumbers: Call
  readonly packWhole: Call
  readonly relate: Call
  readonly scatter: Call
}

const PAGE = 65536
/** The first page is left to the kernel itself. */
const FIRST = PAGE
/** Bytes of memory that a network may take at most. */
export const MOST_MEMORY = 60 * 1024 * 1024

/**
 * The kernel with a memory of its own, given out piece by piece and never taken back. Views of it hold
 * only until the next `reserve`, which may move it.
 */
export class Machine {
  readonly kernel: Kernel
  readonly #memory: Memory
  #end = FIRST

  constructor() {
    this.#memory = new WebAssembly.Memory({ initial: 1, maximum: MOST_MEMORY / PAGE })
    const bytes = Uint8Array.from(atob(KERNEL), letter => letter.charCodeAt(0))
    const imports = { env: { memory: this.#memory, abort: () => {} } }
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports)
    this.kernel = exports as Kernel
  }

  /** Bytes that can still be reserved. */
  get room(): number {
    return MOST_MEMORY - this.#end
  }

  /** The place of `size` bytes of zeros, at a multiple of 16. Throws `RangeError` where room is lacking. */
  reserve(size: number): number {
    const place = this.#end
    this.#end += Math.ceil(size / 64) * 64
    if (this.#end > MOST_MEMORY) throw new RangeError('the network takes more memory than it may')
    const pages = Math.ceil((this.#end - this.#memory.buffer.byteLength) / PAGE)
    if (pages > 0) this.#memory.grow(pages)
    return place
  }

  /** The place of a copy of bytes. */
  keep(bytes: Uint8Array): number {
    const place = this.reserve(bytes.length)
    this.bytes(place, bytes.length).set(bytes)
    return place
  }

  bytes(place: number, length: number): Uint8Array {
    return new Uint8Array(this.#memory.buffer, place, length)
  }

  whole(place: number, length: number): Int32Array {
    return new Int32Array(this.#memory.buffer, place, length)
  }

  floats(place: number, length: number): Float32Array {
    return new Float32Array(this.#memory.buffer, place, length)
  }
}
