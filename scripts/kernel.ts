import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** Where the kernel of the network is kept, as text. */
export const kernelFile = 'src/language/net/kernel.wasm.ts'

const source = 'src/language/net/kernel/index.ts'
const options = '--runtime stub --enable simd -O3 --converge --noAssert --importMemory'

/** What is used of the compiler. Its own types are left out: they declare a `console` for everyone. */
interface Compiler {
  main(
    options: readonly string[],
    files: {
      readFile(name: string): string | null
      writeFile(name: string, bytes: Uint8Array): void
    },
  ): Promise<{ error: Error | null; stderr: { toString(): string } }>
}

const compiler: string = 'assemblyscript/asc'

/** Builds the kernel of the network from its AssemblyScript; the same text on every machine. */
export async function kernelText(): Promise<string> {
  const { default: asc } = (await import(compiler)) as { default: Compiler }
  let kernel = ''
  const { error, stderr } = await asc.main([source, '--outFile', 'out', ...options.split(' ')], {
    // Imports name the whole file, as everywhere in the project; the compiler adds an ending of its own.
    readFile: name => {
      const file = name.replace(/\.ts\.ts$/, '.ts')
      return existsSync(file) ? readFileSync(file, 'utf8') : null
    },
    writeFile: (name, bytes) => {
      if (name === 'out') kernel = Buffer.from(bytes).toString('base64')
    },
  })
  if (error) throw new Error(`${error.message}\n${stderr}`)
  const what = 'The kernel of the network, WebAssembly in base64; made by `npm run kernel`.'
  return `/** ${what} */\nexport const KERNEL =\n  '${kernel}'\n`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(kernelFile, await kernelText())
}
