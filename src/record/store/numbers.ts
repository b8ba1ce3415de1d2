/** Numbers of 32 bits as they are kept: the lowest byte first, on every machine. */
export function bytesOf(numbers: Uint32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.length * 4))
  for (let at = 0; at < numbers.length; at++) view.setUint32(at * 4, numbers[at]!, true)
  return new Uint8Array(view.buffer)
}

/** The same read back. */
export function numbersIn(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const numbers = new Uint32Array(bytes.byteLength / 4)
  for (let at = 0; at < numbers.length; at++) numbers[at] = view.getUint32(at * 4, true)
  return numbers
}
