import { drawing, INK } from './drawing.ts';

const arrow = (x: number, y: number, turn: number) =>
  `<path transform="translate(${x} ${y}) rotate(${turn})" d="M0 0 L14 -5 L14 5 Z" fill="${INK}" stroke="none"/>`;

/** 60 × 40 m with a building of 35 × 24 m: 2400 and 840 m². */
export const SITE_PLAN = drawing('site-plan', {
  alt: {
    ru: 'Схема земельного участка: прямоугольник 60 на 40 метров, внутри заштрихованное здание 35 на 24 метра',
  },
  width: 760,
  height: 540,
  svg: `<rect x="90" y="50" width="600" height="400" stroke-dasharray="18 6 3 6"/>
    <defs><pattern id="h" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0 V14" stroke="#7a8a92" stroke-width="2"/></pattern></defs>
    <rect x="190" y="120" width="350" height="240" fill="url(#h)" stroke-width="4"/>
    <g stroke-width="1.5"><path d="M90 450 V500 M690 450 V500 M90 490 H690"/>${arrow(90, 490, 0)}${arrow(690, 490, 180)}
    <path d="M90 50 H36 M90 450 H36 M46 50 V450"/>${arrow(46, 50, 90)}${arrow(46, 450, -90)}
    <path d="M190 120 V84 M540 120 V84 M190 94 H540"/>${arrow(190, 94, 0)}${arrow(540, 94, 180)}
    <path d="M540 120 H594 M540 360 H594 M584 120 V360"/>${arrow(584, 120, 90)}${arrow(584, 360, -90)}</g>
    <g fill="#ffffff" stroke="none"><rect x="330" y="474" width="120" height="32"/><rect x="18" y="236" width="56" height="32"/><rect x="316" y="78" width="100" height="32"/><rect x="552" y="226" width="64" height="32"/><rect x="300" y="222" width="130" height="36"/></g>`,
  labels: [
    [390, 490, '60 м'],
    [46, 252, '40 м', 22],
    [366, 94, '35 м', 22],
    [584, 242, '24 м', 22],
    [365, 240, 'здание'],
  ],
});

/** A piece of a plan with the segment АБ and the ruler beside it. */
export const PLAN_SEGMENT = drawing('plan-segment', {
  alt: { ru: 'Фрагмент плана масштаба 1:500: отрезок АБ, под ним линейка; концы отрезка стоят против делений 10 и 55 мм' },
  width: 720,
  height: 320,
  svg: `<path d="M40 40 Q180 4 330 44 T690 26" stroke="#7a8a92" stroke-width="1.5"/><path d="M40 150 Q200 110 360 158 T690 140" stroke="#7a8a92" stroke-width="1.5"/>
    <path d="M130 110 H580" stroke-width="5"/><circle cx="130" cy="110" r="8" fill="${INK}"/><circle cx="580" cy="110" r="8" fill="${INK}"/>
    <g stroke-width="1.5" stroke-dasharray="5 5"><path d="M130 120 V200 M580 120 V200"/></g>
    <rect x="20" y="200" width="680" height="86" fill="#fbf3da"/>
    <g stroke-width="1.5">${Array.from({ length: 66 }, (_, mm) => `<path d="M${30 + mm * 10} 200 v${mm % 10 === 0 ? 34 : mm % 5 === 0 ? 24 : 14}"/>`).join('')}</g>`,
  labels: [
    [130, 78, 'А'],
    [580, 78, 'Б'],
    [644, 178, 'М 1:500', 22],
    ...Array.from({ length: 7 }, (_, cm): [number, number, string, number] => [30 + cm * 100, 256, String(cm * 10), 20]),
  ],
});

const line = (name: string, alt: string, path: string) => drawing(name, { alt: { ru: alt }, width: 420, height: 90, svg: path });

/** Lines of a drawing by ГОСТ 2.303-68. */
export const LINES = {
  axis: line(
    'line-axis',
    'Тонкая линия: длинные штрихи, между ними точки',
    '<path d="M20 45 H400" stroke-width="2.5" stroke-dasharray="46 8 3 8"/>',
  ),
  hidden: line('line-hidden', 'Линия из коротких равных штрихов', '<path d="M20 45 H400" stroke-width="3.5" stroke-dasharray="20 10"/>'),
  outline: line('line-outline', 'Толстая непрерывная прямая линия', '<path d="M20 45 H400" stroke-width="7"/>'),
  breaking: line(
    'line-breaking',
    'Тонкая непрерывная волнистая линия',
    '<path d="M20 45 q24 -34 48 0 t48 0 t48 0 t48 0 t48 0 t48 0 t48 0 t44 0" stroke-width="2.5"/>',
  ),
} as const;
