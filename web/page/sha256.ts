// SHA-256 as FIPS 180-4 has it, of bytes that come in pieces: crypto.subtle wants a file all at once, and is not there
// on a page that came over plain http.

const primes: number[] = [];
for (let number = 2; primes.length < 64; number++) if (primes.every((prime) => number % prime)) primes.push(number);

/** The first 32 bits behind the point. */
const fraction = (root: number) => ((root % 1) * 2 ** 32) | 0;
const initial = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const constants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));

const rotated = (word: number, by: number) => (word >>> by) | (word << (32 - by));

export class Sha256 {
  private readonly state = Int32Array.from(initial);
  private readonly words = new Int32Array(64);
  /** What is not yet a whole block. */
  private rest = new Uint8Array(0);
  private length = 0;

  update(bytes: Uint8Array) {
    this.length += bytes.length;
    const all = this.rest.length > 0 ? joined(this.rest, bytes) : bytes;
    const whole = all.length - (all.length % 64);
    const view = new DataView(all.buffer, all.byteOffset);
    for (let at = 0; at < whole; at += 64) this.block(view, at);
    this.rest = all.slice(whole);
  }

  /** In hexadecimal. Ends the hash. */
  finish(): string {
    const { length } = this;
    const end = new Uint8Array(this.rest.length < 56 ? 64 - this.rest.length : 128 - this.rest.length);
    end[0] = 0x80;
    new DataView(end.buffer).setBigUint64(end.length - 8, 8n * BigInt(length));
    this.update(end);
    return [...this.state].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }

  private block(bytes: DataView, at: number) {
    const { state, words: w } = this;
    for (let i = 0; i < 16; i++) w[i] = bytes.getInt32(at + 4 * i);
    for (let i = 16; i < 64; i++) {
      const [early, late] = [w[i - 15] as number, w[i - 2] as number];
      const small0 = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
      const small1 = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
      w[i] = small0 + small1 + (w[i - 16] as number) + (w[i - 7] as number);
    }
    let [a, b, c, d] = [state[0] as number, state[1] as number, state[2] as number, state[3] as number];
    let [e, f, g, h] = [state[4] as number, state[5] as number, state[6] as number, state[7] as number];
    for (let i = 0; i < 64; i++) {
      const large1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
      const one = (h + large1 + ((e & f) ^ (~e & g)) + (constants[i] as number) + (w[i] as number)) | 0;
      const large0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
      const two = (large0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    const ends = [a, b, c, d, e, f, g, h];
    for (let i = 0; i < 8; i++) state[i] = (state[i] as number) + (ends[i] as number);
  }
}

function joined(one: Uint8Array, other: Uint8Array) {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
