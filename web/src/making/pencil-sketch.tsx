/** A drawing that has only begun: hills, trees, a sun, in another place on each page. */
export function PencilSketch({ number }: { number: number }) {
  const shift = (number * 37) % 60;
  const sun = 24 + ((number * 53) % 110);
  const trees = [18, 62, 108, 150].map((x, i) => ({
    x: (x + shift + i * 7) % 170,
    height: 26 + ((number * 17 + i * 23) % 26),
  }));
  return (
    <svg className="pencil-sketch" viewBox="0 0 180 180" aria-hidden="true">
      <path
        d={`M6 ${112 - shift / 5}C40 ${84 + shift / 4} 84 ${82 + shift / 3} 116 100S160 104 174 96`}
      />
      <path d={`M6 142c34-${14 + shift / 6} 70 4 102-8s46 6 66-2`} />
      <circle cx={sun} cy={34 + (shift % 18)} r="14" />
      {trees.map(({ x, height }) => (
        <path key={x} d={`M${x} 136l-9 0 9-${height} 9 ${height}z`} />
      ))}
      <path d={`M${70 + shift / 2} 118c8-20 32-24 40-8 6 12-2 24-16 26-12 1-22-6-24-18z`} />
      <circle cx={98 + shift / 2} cy="106" r="9" />
    </svg>
  );
}
