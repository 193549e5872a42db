import { drawing, INK, type Label } from './drawing.ts';

const CELL = 84;
const LEFT = 150;
const TOP = 40;
const cell = (likelihood: number, severity: number): [x: number, y: number] => [
  LEFT + (likelihood - 1) * CELL,
  TOP + (5 - severity) * CELL,
];
const shade = (risk: number) => (risk >= 15 ? '#f4b6a6' : risk >= 6 ? '#fbe3a4' : '#cfe9d3');
const FIVE = [1, 2, 3, 4, 5] as const;

/** A cross at likelihood 4 and severity 3. */
export const RISK_MATRIX = drawing('risk-matrix', {
  alt: { ru: 'Матрица рисков 5 на 5: по горизонтали вероятность, по вертикали тяжесть; крестик стоит против вероятности 4 и тяжести 3' },
  width: 640,
  height: 560,
  svg: FIVE.flatMap((likelihood) =>
    FIVE.map((severity) => {
      const [x, y] = cell(likelihood, severity);
      return `<rect x="${x}" y="${y}" width="${CELL}" height="${CELL}" fill="${shade(likelihood * severity)}" stroke-width="1.5"/>`;
    }),
  )
    .concat((([x, y]) => `<path d="M${x + 24} ${y + 24} l36 36 m0 -36 l-36 36" stroke-width="7"/>`)(cell(4, 3)))
    .join(''),
  labels: [
    ...FIVE.map((n): Label => [cell(n, 1)[0] + CELL / 2, TOP + 5 * CELL + 24, String(n)]),
    ...FIVE.map((n): Label => [LEFT - 24, cell(1, n)[1] + CELL / 2, String(n)]),
    [LEFT + 2.5 * CELL, TOP + 5 * CELL + 66, 'Вероятность'],
    [62, TOP + 2.5 * CELL, 'Тяжесть'],
  ],
});

/** W08 by ГОСТ 12.4.026-2015. */
export const SHOCK_SIGN = drawing('shock-sign', {
  alt: { ru: 'Жёлтый треугольник с чёрной каймой, внутри чёрная ломаная стрела остриём вниз' },
  width: 320,
  height: 290,
  svg: `<path d="M160 22 L300 264 H20 Z" fill="#f7c600" stroke="${INK}" stroke-width="14" stroke-linejoin="round"/>
    <path d="M176 88 L128 172 L160 172 L142 222 L132 214 L136 248 L166 228 L154 226 L192 158 L160 158 L190 92 Z" fill="${INK}" stroke="none"/>`,
});
