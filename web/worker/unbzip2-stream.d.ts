// The decoder within unbzip2-stream; the stream around it needs Node's.

declare module "unbzip2-stream/lib/bit_iterator" {
  /** Reads bits, most significant first; null: goes on to the next whole byte. */
  interface BitReader {
    (bits: number | null): number;
    bytesRead: number;
  }
  export default function bitIterator(nextBuffer: () => Uint8Array | undefined): BitReader;
}

declare module "unbzip2-stream/lib/bzip2" {
  type BitReader = ReturnType<typeof import("unbzip2-stream/lib/bit_iterator").default>;
  const bzip2: {
    /** Reads a stream's header: how many 100,000 bytes a block has. */
    header(bits: BitReader): number;
    /** Decodes a block byte by byte. The stream's checksum so far; null when the stream has ended. Throws on damage. */
    decompress(
      bits: BitReader,
      put: (byte: number) => void,
      scratch: Int32Array,
      scratchSize: number,
      checksum: number | null,
    ): number | null;
  };
  export default bzip2;
}
