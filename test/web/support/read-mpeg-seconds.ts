const bitrates = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const halfBitrates = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const rates = [44_100, 48_000, 32_000];

/** Adds up the frames of an MP3 file (ISO 11172-3 and 13818-3, layer III) → seconds. */
export function readMpegSeconds(bytes: Uint8Array): number {
  let seconds = 0;
  let at = 0;
  while (at + 4 <= bytes.length) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const isFrame = a === 0xff && (b & 0xe0) === 0xe0;
    if (!isFrame) {
      at++;
      continue;
    }
    const version = (b >> 3) & 3;
    const isOne = version === 3;
    const rate = (rates[(c >> 2) & 3] ?? 0) / (isOne ? 1 : version === 2 ? 2 : 4);
    const bitrate = ((isOne ? bitrates : halfBitrates)[c >> 4] ?? 0) * 1000;
    if (rate === 0 || bitrate === 0) {
      at++;
      continue;
    }
    const samples = isOne ? 1152 : 576;
    seconds += samples / rate;
    at += Math.floor((samples / 8) * (bitrate / rate)) + ((c >> 1) & 1);
  }
  return seconds;
}
