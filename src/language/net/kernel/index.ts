// The kernel of the network, in AssemblyScript: plain loops over numbers in one memory that the caller
// lays out. `npm run kernel` builds it into ../kernel.wasm.ts.
export { bestHeads, bestOf, gather, relate, scatter } from './choose.ts'
export { embed } from './embed.ts'
export { affine, leaky, multiply } from './layers.ts'
export { bring, lstm } from './lstm.ts'
export { packFloats, packNumbers, packWhole } from './pack.ts'
