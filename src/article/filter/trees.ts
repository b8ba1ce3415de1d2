/** Small trees whose leaves add up to the odds, on a log scale, that a paragraph belongs to the article. */
export interface Forest {
  /** First node of each tree. */
  readonly roots: Uint32Array
  /** Feature that a node asks for; 65535 at a leaf. */
  readonly feature: Uint16Array
  /** Where it goes left, a row whose number is at most this; at a leaf its value. */
  readonly value: Float32Array
  /** Right child; the left one is the next node. */
  readonly right: Uint32Array
}

/** Feature of a leaf. */
export const leaf = 0xffff

/** Sum of the trees for one row of numbers. */
export function sumOf(forest: Forest, row: Float32Array): number {
  const { roots, feature, value, right } = forest
  let sum = 0
  for (const root of roots) {
    let at = root
    for (let asked = feature[at]!; asked !== leaf; asked = feature[at]!) {
      at = row[asked]! <= value[at]! ? at + 1 : right[at]!
    }
    sum += value[at]!
  }
  return sum
}

/** Forests as the bytes of a file: their number, then each: two counts, and its arrays; little-endian. */
export function encode(forests: readonly Forest[]): Uint8Array {
  const size = forests.reduce(
    (sum, one) => sum + 8 + one.roots.length * 4 + one.value.length * 10,
    4,
  )
  const bytes = new DataView(new ArrayBuffer(size))
  let at = 0
  const word = (value: number) => {
    bytes.setUint32(at, value, true)
    at += 4
  }
  word(forests.length)
  for (const { roots, feature, value, right } of forests) {
    word(roots.length)
    word(feature.length)
    for (const root of roots) word(root)
    feature.forEach((asked, i) => {
      bytes.setUint16(at, asked, true)
      bytes.setFloat32(at + 2, value[i]!, true)
      bytes.setUint32(at + 6, right[i]!, true)
      at += 10
    })
  }
  return new Uint8Array(bytes.buffer)
}

/** Reads what `encode` wrote. Throws an Error where the bytes are cut short. */
export function decode(file: Uint8Array): Forest[] {
  const bytes = new DataView(file.buffer, file.byteOffset, file.byteLength)
  let at = 0
  const word = () => {
    at += 4
    return bytes.getUint32(at - 4, true)
  }
  return Array.from({ length: word() }, () => {
    const trees = word()
    const nodes = word()
    const roots = Uint32Array.from({ length: trees }, word)
    const feature = new Uint16Array(nodes)
    const value = new Float32Array(nodes)
    const right = new Uint32Array(nodes)
    for (let i = 0; i < nodes; i++) {
      feature[i] = bytes.getUint16(at, true)
      value[i] = bytes.getFloat32(at + 2, true)
      right[i] = bytes.getUint32(at + 6, true)
      at += 10
    }
    return { roots, feature, value, right }
  })
}
