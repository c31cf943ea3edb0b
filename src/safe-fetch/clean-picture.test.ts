import { crc32, deflateSync } from "node:zlib";

import sharp, { type Sharp } from "sharp";
import { expect, test } from "vitest";

import { Refused } from "../errors.ts";
import { cleanPicture } from "./clean-picture.ts";

function plain(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: "#3a7bd5" } });
}

async function code(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof Refused ? error.code : `not refused: ${String(error)}`;
}

test.each(["png", "jpeg", "webp"] as const)("a %s becomes a PNG", async (format) => {
  const clean = await cleanPicture(await plain(200, 100).toFormat(format).toBuffer());
  const { format: after } = await sharp(clean.png).metadata();
  expect(after).toBe("png");
  expect([clean.width, clean.height]).toEqual([200, 100]);
});

test("a photo taken sideways stands upright, and its metadata is gone", async () => {
  const photo = await plain(300, 200)
    .withExif({ IFD0: { Artist: "somebody at home" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const clean = await cleanPicture(photo);
  const { exif, orientation } = await sharp(clean.png).metadata();
  expect([clean.width, clean.height]).toEqual([200, 300]);
  expect(exif).toBeUndefined();
  expect(orientation).toBeUndefined();
});

test("the longest edge is 1600 px at most", async () => {
  const clean = await cleanPicture(await plain(3200, 800).png().toBuffer());
  expect([clean.width, clean.height]).toEqual([1600, 400]);
});

test.each([
  ["an SVG", '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"/>'],
  ["a GIF", "GIF89a" + "\0".repeat(100)],
  ["a web page", "<!doctype html><title>404</title>"],
  ["nothing", ""],
])("%s is refused", async (_, text) => {
  expect(await code(cleanPicture(new TextEncoder().encode(text)))).toBe("picture_format");
});

test("a PNG of 900 million pixels is refused before it is unpacked", async () => {
  expect(await code(cleanPicture(hugePng(30_000, 30_000)))).toBe("picture_too_large");
});

test("a picture cut off half-way is refused", async () => {
  const whole = await plain(400, 400).jpeg().toBuffer();
  expect(await code(cleanPicture(whole.subarray(0, whole.length / 2)))).toBe("picture_broken");
});

test("a tiny picture is refused", async () => {
  expect(await code(cleanPicture(await plain(20, 300).png().toBuffer()))).toBe("picture_too_small");
});

/** A well-formed header that promises far more than the file holds. */
function hugePng(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(1000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), body]);
  const frame = Buffer.alloc(named.length + 8);
  frame.writeUInt32BE(body.length, 0);
  named.copy(frame, 4);
  frame.writeUInt32BE(crc32(named), named.length + 4);
  return frame;
}
