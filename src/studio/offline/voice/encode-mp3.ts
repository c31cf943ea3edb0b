import { createMp3Encoder } from "wasm-media-encoders";

/** kbit/s; about 6 KB for each second of speech. */
const bitrate = 48;

/** MP3, mono. The same samples give the same bytes. */
export async function encodeMp3(
  samples: Float32Array,
  sampleRate: number,
): Promise<Uint8Array<ArrayBuffer>> {
  encoder ??= createMp3Encoder();
  const mp3 = await encoder;
  mp3.configure({ sampleRate, channels: 1, bitrate });
  const parts: Uint8Array[] = [];
  const step = 65_536;
  for (let i = 0; i < samples.length; i += step) {
    // What encode() returns is the encoder's own memory, overwritten by the next call.
    parts.push(mp3.encode([samples.subarray(i, i + step)]).slice());
  }
  parts.push(mp3.finalize().slice());
  return Uint8Array.from(Buffer.concat(parts));
}

/** One per thread: making it compiles 300 KB of WebAssembly. */
let encoder: ReturnType<typeof createMp3Encoder> | undefined;
