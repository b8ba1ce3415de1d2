/** There is no such thing in the record: one line for who asked. */
export class Missing extends Error {
  override readonly name = 'Missing'
}
