import { drawing, INK, type Label } from './drawing.ts';

const terminal = (x: number, y: number) => `<circle cx="${x}" cy="${y}" r="6" fill="#ffffff"/>`;
const node = (x: number, y: number) => `<circle cx="${x}" cy="${y}" r="5" fill="${INK}"/>`;
const resistor = (x: number, y: number) => `<rect x="${x}" y="${y - 18}" width="110" height="36" fill="#ffffff"/>`;

/** Two resistors of 6 and 3 ohms side by side: 2 ohms together. */
export const PARALLEL = drawing('parallel-resistors', {
  alt: {
    ru: 'Электрическая схема: между двумя зажимами включены параллельно резистор 6 Ом и резистор 3 Ом',
    kk: 'Электр сызбасы: екі қысқыштың арасында 6 Ом резистор мен 3 Ом резистор параллель қосылған',
  },
  width: 620,
  height: 320,
  svg: `<path d="M40 160 H180 V80 H440 V160 H580 M180 160 V240 H440 V160"/>${resistor(255, 80)}${resistor(255, 240)}${node(180, 160)}${node(440, 160)}${terminal(40, 160)}${terminal(580, 160)}`,
  labels: [
    [310, 40, 'R1 = 6 Ω'],
    [310, 284, 'R2 = 3 Ω'],
  ],
});

/** A fuse (1) before a lamp, by ГОСТ 2.727-68 and 2.732-68. */
export const FUSE = drawing('fuse-and-lamp', {
  alt: {
    ru: 'Схема: от зажима линия идёт через прямоугольник с чертой по всей длине, он отмечен цифрой 1, затем через круг с крестом, отмеченный цифрой 2, ко второму зажиму',
    kk: 'Сызба: қысқыштан шыққан желі бойымен сызығы бар, 1 санымен белгіленген тік төртбұрыш арқылы, содан кейін 2 санымен белгіленген, ішінде айқас сызығы бар шеңбер арқылы екінші қысқышқа барады',
  },
  width: 620,
  height: 240,
  svg: `<rect x="170" y="92" width="120" height="40" fill="#ffffff"/><path d="M40 112 H400 M460 112 H580"/><circle cx="430" cy="112" r="30"/><path d="M409 91 L451 133 M451 91 L409 133"/>${terminal(40, 112)}${terminal(580, 112)}`,
  labels: [
    [230, 62, '1'],
    [430, 54, '2'],
  ],
});

/** A fillet weld of a tee, its leg marked. */
export const FILLET = drawing('fillet-weld', {
  alt: {
    ru: 'Тавровое соединение двух листов с угловым швом; размер стороны шва по листу обозначен буквой k',
    kk: 'Екі табақтың бұрыштық тігісі бар таврлы қосылысы; тігістің табақ бойындағы қабырғасының өлшемі k әрпімен белгіленген',
  },
  width: 560,
  height: 380,
  svg: `<rect x="60" y="250" width="440" height="56" fill="#e3e9ec"/><rect x="220" y="50" width="56" height="200" fill="#e3e9ec"/>
    <path d="M276 170 Q304 222 356 250 H276 Z" fill="#9aa9b1"/><path d="M276 322 V352 M356 306 V352 M276 344 H356" stroke-width="1.5"/>
    <path d="M276 344 l14 -5 v10 Z M356 344 l-14 -5 v10 Z" fill="${INK}" stroke="none"/>`,
  labels: [[316, 328, 'k']] satisfies Label[],
});
