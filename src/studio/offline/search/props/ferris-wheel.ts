import { tone } from "../../paint/colour.ts";
import { fill, placed, stroke } from "../../paint/marks.ts";
import { num } from "../../paint/num.ts";
import { ellipse } from "../../paint/shapes.ts";

const gondolas = ["#ff8a7a", "#ffd35c", "#7fd0c0", "#8fb0f0", "#f2a0cf"];

/** Stands on 0, 0, 560 units tall. */
export function ferrisWheel(): string {
  const hub = -330;
  const spoke = (index: number, offset: number): { x: number; y: number } => {
    const angle = (index / 10) * 2 * Math.PI + offset;
    return { x: Math.cos(angle) * 230, y: hub + Math.sin(angle) * 230 };
  };
  const ten = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const spokes = ten.map((index) => {
    const { x, y } = spoke(index, 0);
    return stroke(`M0 ${hub}L${num(x)} ${num(y)}`, "#c8a3dc", 5);
  });
  const cars = ten.map((index) => {
    const { x, y } = spoke(index, 0.1);
    return placed(gondola(gondolas[index % gondolas.length] ?? "#ffd35c"), x, y);
  });
  return (
    stroke(`M-120 0L0 ${hub}L120 0`, "#8f6fae", 14) +
    stroke(ellipse(0, hub, 230), "#b48ad0", 14) +
    stroke(ellipse(0, hub, 200), "#d9b8e8", 6) +
    spokes.join("") +
    cars.join("") +
    fill(ellipse(0, hub, 26), "#ffd35c")
  );
}

function gondola(colour: string): string {
  return (
    stroke("M0 0V10", "#8f6fae", 5) +
    fill("M-34 10H34V44Q30 64 0 64Q-30 64 -34 44Z", colour) +
    fill("M-38 12Q0 -28 38 12Z", tone(colour, -0.08)) +
    fill("M-26 18H26V36H-26Z", "#fff4d8", 'opacity="0.8"')
  );
}

export function hotAirBalloon(cloth: string, stripe: string): string {
  return (
    fill("M0 -150C80 -150 96 -60 60 -10L22 40H-22L-60 -10C-96 -60 -80 -150 0 -150Z", cloth) +
    fill("M0 -150C30 -150 40 -60 20 40H-20C-40 -60 -30 -150 0 -150Z", stripe) +
    fill(
      "M0 -150C-80 -150 -96 -60 -60 -10L-44 12C-70 -50 -60 -130 0 -150Z",
      "#ffffff",
      'opacity="0.25"',
    ) +
    stroke("M-18 42L-14 66M18 42L14 66", "#7a5a44", 3) +
    fill("M-20 66H20L16 94H-16Z", "#a8713f")
  );
}

/** A round stage with a pointed roof and horses: 420 units tall. */
export function carousel(): string {
  const flaps = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => {
    const left = -220 + index * 55;
    return fill(
      `M0 -420L${left} -250Q${left + 27} -222 ${left + 55} -250Z`,
      index % 2 ? "#fff3dc" : "#e58bc0",
    );
  });
  const horses = [-150, -75, 0, 75, 150].map((x, index) => {
    const lift = index % 2 ? -24 : 0;
    const coat = ["#fbf3fa", "#f2c879", "#9fd8ea"][index % 3] ?? "#ffffff";
    return (
      stroke(`M${x} -250V-40`, "#ffd35c", 7) +
      placed(
        fill(
          "M-34 -10C-36 -30 -10 -34 8 -32C12 -52 24 -62 34 -60C44 -54 44 -44 36 -40C32 -26 30 -16 24 -10L30 22H22L14 -4H-18L-24 22H-32Z",
          coat,
        ) + fill("M8 -34C10 -54 20 -64 30 -62C20 -56 16 -44 16 -32Z", "#b5622c"),
        x,
        -110 + lift,
      )
    );
  });
  return (
    fill("M-200 -240H200V-40H-200Z", "#8f6fae", 'opacity="0.55"') +
    horses.join("") +
    fill("M-230 -40H230V-10Q0 16 -230 -10Z", "#c86f9a") +
    fill("M-230 -40H230V-28H-230Z", "#ffd35c") +
    flaps.join("") +
    stroke("M0 -420V-462", "#7a5a44", 6) +
    fill("M2 -462Q30 -470 58 -452Q32 -440 2 -436Z", "#ffd35c")
  );
}
