import { Resvg } from "@resvg/resvg-js";
import sharp from "sharp";

import { seededRandom, type Random } from "../../src/book/seeded-random.ts";

type Kind = "crayon" | "pencil" | "photo";

/** Pictures as parents send them, made from nothing: 720 × 900 px JPEG. */
export function childDrawing(kind: Kind): Promise<Uint8Array> {
  return (drawn[kind] ??= draw(kind));
}

// The wax filter takes most of a second.
const drawn: Partial<Record<Kind, Promise<Uint8Array>>> = {};

function draw(kind: Kind): Promise<Uint8Array> {
  const random = seededRandom(kind);
  const content = { crayon, pencil, photo }[kind](random);
  return photographed(
    `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="900" viewBox="0 0 1000 1250">${content}</svg>`,
    random,
  );
}

/** The colours that `childDrawing("crayon")` is scribbled with. */
export const crayons = { body: "#8a4fd0", outline: "#4a2a80", horns: "#ff9d2e", hair: "#2e9e4f" };

/** A purple monster on cream paper in lamp light, with white eyes, thin arms and gaps in its outline. */
function crayon(random: Random): string {
  const { body, outline, horns, hair } = crayons;
  return (
    paper("#fdfaf2", "#b3aa98") +
    `<g filter="url(#wax)" transform="translate(0 150) rotate(-3 500 500)">` +
    scribble(random, body) +
    strokes(
      "M310 520C300 400 380 320 500 325C640 330 700 420 690 530C680 650 600 700 490 700C380 700 320 640 312 545",
      outline,
      13,
    ) +
    strokes("M360 360L330 250L430 335M580 335L660 240L650 370", outline, 13) +
    strokes("M350 330L345 285L380 325M630 330L648 280L612 322", horns, 14) +
    `<circle cx="430" cy="460" r="46" fill="#fff"/><circle cx="570" cy="455" r="54" fill="#fff"/>` +
    strokes(
      "M386 460a44 44 0 1 0 88 0a44 44 0 1 0 -87 -6M518 455a52 52 0 1 0 104 0a52 52 0 1 0 -103 -8",
      "#222222",
      9,
    ) +
    `<circle cx="440" cy="470" r="16" fill="#222"/><circle cx="560" cy="465" r="18" fill="#222"/>` +
    strokes("M410 580C440 640 570 640 600 572", "#c2203a", 12) +
    strokes(
      "M316 560C240 560 220 500 190 450M190 450L165 430M190 450L195 415M688 560C760 570 790 620 820 660M820 660L850 650M820 660L845 690",
      outline,
      12,
    ) +
    strokes("M430 700L420 810L370 820M560 695L575 810L630 815", outline, 13) +
    strokes(
      "M470 325C465 280 450 250 440 235M500 322V225M530 325C540 280 555 250 565 235",
      hair,
      11,
    ) +
    `</g>`
  );
}

/** A faint pencil cat with an open outline; the photo shows a strip of the brown table. */
function pencil(): string {
  return (
    paper("#f3f1ea", "#cfc9bb") +
    `<rect y="1180" width="1000" height="70" fill="#7a5a3c"/>` +
    `<g transform="scale(0.83)">` +
    strokes(
      "M420 700c-10-200 350-230 360-10s-340 240-358 30M500 660a20 24 0 1 0 1 0M690 650a20 24 0 1 0 1 0M520 790q80 60 160-5" +
        "M470 520l-40-170 130 110M640 455l120-120 0 190M600 880c-90 60-110 250-90 330h190c30-90 0-280-95-330" +
        "M530 960l-160 80M690 950l170-60M540 1210l-20 130M660 1212l30 130",
      "#77777c",
      6,
    ) +
    `</g>`
  );
}

/** No paper anywhere: sky, grass and a hundred leaves from edge to edge. */
function photo(random: Random): string {
  const leaves = Array.from({ length: 400 }, () => {
    const x = random() * 1000;
    const y = random() * 1250;
    const colour = `hsl(${Math.round(60 + random() * 120)} 55% ${Math.round(20 + random() * 45)}%)`;
    return `<ellipse cx="${x}" cy="${y}" rx="${20 + random() * 60}" ry="${10 + random() * 30}" fill="${colour}"/>`;
  });
  return `<rect width="1000" height="1250" fill="#6f9fd8"/>${leaves.join("")}<circle cx="500" cy="600" r="180" fill="#c98f62"/>`;
}

function paper(light: string, dark: string): string {
  return (
    `<defs><filter id="wax"><feTurbulence type="fractalNoise" baseFrequency="0.5" numOctaves="3" seed="4" result="n"/>` +
    `<feDisplacementMap in="SourceGraphic" in2="n" scale="9" xChannelSelector="R" yChannelSelector="G" result="d"/>` +
    `<feColorMatrix in="n" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 -3.2 2.35" result="a"/>` +
    `<feComposite in="d" in2="a" operator="in"/></filter>` +
    `<radialGradient id="lamp" cx="0.3" cy="0.25" r="1"><stop offset="0" stop-color="${light}"/><stop offset="1" stop-color="${dark}"/></radialGradient></defs>` +
    `<rect width="1000" height="1250" fill="url(#lamp)"/>`
  );
}

function scribble(random: Random, colour: string): string {
  const lines = Array.from({ length: 44 }, (_, index) => {
    const y = 330 + (360 * index) / 44;
    const half = 185 * Math.sqrt(Math.max(0, 1 - ((y - 510) / 185) ** 2));
    return `M${500 - half + random() * 14} ${y + random() * 16}L${500 + half - random() * 14} ${y - 14 + random() * 12}`;
  });
  return strokes(lines.join(""), colour, 10);
}

function strokes(path: string, colour: string, width: number): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

async function photographed(svg: string, random: Random): Promise<Uint8Array> {
  const { pixels, width, height } = new Resvg(svg).render();
  const noisy = new Uint8Array(pixels.length);
  for (let index = 0; index < noisy.length; index++) {
    noisy[index] = Math.max(0, Math.min(255, (pixels[index] ?? 0) + (random() - 0.5) * 12));
  }
  const jpeg = await sharp(noisy, { raw: { width, height, channels: 4 } })
    .flatten({ background: "#ffffff" })
    .blur(0.8)
    .jpeg({ quality: 78 })
    .toBuffer();
  return new Uint8Array(jpeg);
}
