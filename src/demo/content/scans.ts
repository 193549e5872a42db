import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import type { DemoPerson } from './person.ts';

/** A scan that the demo makes up; every page says «ОБРАЗЕЦ» across its middle. */
export interface DemoScan {
  name: string;
  contentType: 'application/pdf' | 'image/jpeg';
  bytes: Uint8Array;
}

export type DemoScanKind = 'passport' | 'id_card' | 'college' | 'work_letter' | 'diploma' | 'retraining' | 'work_book' | 'payment';

type Line = readonly [label: string, value: string];

/** A4 at 150 dots per inch. */
const PAGE = { width: 1240, height: 1754 };

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function pageSvg(title: string, lines: readonly Line[], tint: string): string {
  const rows = lines
    .map(([label, value], index) => {
      const y = 330 + index * 104;
      return `<text x="120" y="${y}" font-size="24" fill="#6b6b6b">${escaped(label)}</text>
        <text x="120" y="${y + 40}" font-size="34" fill="#1c1c1c">${escaped(value)}</text>
        <line x1="120" x2="1120" y1="${y + 54}" y2="${y + 54}" stroke="#b9b3a6"/>`;
    })
    .join('');
  const guilloche = Array.from(
    { length: 26 },
    (_, n) => `<path d="M60 ${240 + n * 56} q 140 -40 280 0 t 280 0 t 280 0 t 280 0" fill="none" stroke="${tint}" stroke-width="1.6"/>`,
  ).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE.width}" height="${PAGE.height}" font-family="PT Sans, DejaVu Sans, sans-serif">
    <rect width="100%" height="100%" fill="#f7f4ec"/>
    <rect x="60" y="60" width="1120" height="1634" fill="#fdfcf7" stroke="#8d8778" stroke-width="3"/>
    ${guilloche}
    <text x="620" y="190" font-size="46" text-anchor="middle" fill="#2b2b2b">${escaped(title)}</text>
    ${rows}
    <text x="620" y="930" font-size="190" text-anchor="middle" fill="#a33" fill-opacity="0.22" transform="rotate(-32 620 900)">ОБРАЗЕЦ</text>
    <text x="620" y="1650" font-size="24" text-anchor="middle" fill="#6b6b6b">Выдуманный документ для показа системы. Ничего не удостоверяет</text>
  </svg>`;
}

const fullName = ({ surname, givenName, patronymic }: DemoPerson): string =>
  [surname, givenName, patronymic].filter((word) => word !== null).join(' ');

const spoken = (isoDate: string): string => isoDate.split('-').toReversed().join('.');

function pagesOf(kind: DemoScanKind, person: DemoPerson): string[] {
  const year = Number(person.birthDate.slice(0, 4));
  switch (kind) {
    case 'passport':
      return [
        pageSvg(
          'ПАСПОРТ — разворот с фотографией',
          [
            ['Фамилия', person.surname],
            ['Имя', person.givenName],
            ['Отчество', person.patronymic ?? '—'],
            ['Пол', person.sex === 'male' ? 'МУЖ.' : 'ЖЕН.'],
            ['Дата рождения', spoken(person.birthDate)],
            ['Серия и номер', DEMO_PASSPORT.series.replace(/(..)(..)/, '$1 $2').concat(' ', DEMO_PASSPORT.number)],
            ['Кем выдан', DEMO_PASSPORT.issuedBy],
            ['Код подразделения', DEMO_PASSPORT.unitCode],
          ],
          '#e6cfd2',
        ),
        pageSvg('ПАСПОРТ — место жительства', [['Зарегистрирован', DEMO_PASSPORT.address]], '#e6cfd2'),
      ];
    case 'id_card':
      return idCardPages(person);
    case 'college':
      return [
        pageSvg(
          'ДИПЛОМ / ДИПЛОМ',
          [
            ['Кімге берілді / Кому выдан', fullName(person)],
            ['Оқу орны / Учебное заведение', 'Үлгі политехникалық колледжі'],
            ['Мамандығы / Специальность', 'Дәнекерлеу ісі / Сварочное дело'],
            ['Біліктілігі / Квалификация', 'Электргазбен дәнекерлеуші'],
            ['Бітірген жылы / Год окончания', String(year + 19)],
          ],
          '#cfe3e6',
        ),
      ];
    case 'work_letter':
      return [
        pageSvg(
          'АНЫҚТАМА / СПРАВКА с места работы',
          [
            ['Берілді / Дана', fullName(person)],
            ['Ұйым / Организация', 'ТОО «Дала Құрылыс»'],
            ['Лауазымы / Должность', 'Электромонтажник'],
            ['Жұмыс істейді / Работает', `${year + 24} жылдан бері / с ${year + 24} года`],
            ['Қолы / Подпись', 'Кадр бөлімінің маманы'],
          ],
          '#e6e0cf',
        ),
      ];
    case 'diploma':
      return [
        pageSvg(
          'ДИПЛОМ о высшем образовании',
          [
            ['Кому выдан', fullName(person)],
            ['Учебное заведение', 'Образцовый строительный институт'],
            ['Специальность', 'Промышленное и гражданское строительство'],
            ['Квалификация', 'Инженер'],
            ['Год окончания', String(year + 23)],
          ],
          '#cfd9e6',
        ),
      ];
    case 'retraining':
      return [
        pageSvg(
          'ДИПЛОМ о профессиональной переподготовке',
          [
            ['Кому выдан', fullName(person)],
            ['Учебное заведение', 'Образцовый учебный центр'],
            ['Программа', 'Охрана труда. Техносферная безопасность'],
            ['Квалификация', 'Специалист в области охраны труда'],
            ['Год окончания', String(year + 27)],
          ],
          '#dcd3e6',
        ),
      ];
    case 'work_book':
      return [1, 2].map((page) =>
        pageSvg(
          `ТРУДОВАЯ КНИЖКА — страница ${page}`,
          [
            ['Владелец', fullName(person)],
            [
              'Запись',
              page === 1
                ? `${year + 23}: принят инженером, АО «Образецпроект»`
                : `${year + 30}: переведён на должность главного инженера проекта`,
            ],
            ['Копия верна', 'Специалист по кадрам, подпись'],
            ['Дата заверения', '02.11.2026'],
          ],
          '#d5e3d3',
        ),
      );
    case 'payment':
      return [
        pageSvg(
          'ПЛАТЁЖНОЕ ПОРУЧЕНИЕ',
          [
            ['Плательщик', fullName(person)],
            ['Банк', 'АО «Образцовый банк»'],
            ['Назначение', 'Оплата профессионального экзамена по счёту'],
            ['Отметка банка', 'Исполнено'],
          ],
          '#e3ddcb',
        ),
      ];
  }
}

/** The identity document that the scans show, for the block «Паспортные данные»: the same for all, its series belongs to no region. */
export const DEMO_PASSPORT = {
  series: '0099',
  number: '000001',
  unitCode: '000-001',
  issuedOn: '2016-05-20',
  issuedBy: 'Отделом выдачи образцов',
  address: '101000, Москва, Образцовый переулок, д. 7, кв. 1',
} as const;

/** The identity card of the demo's people of Kazakhstan; it is in force for years to come. */
export const DEMO_ID_CARD = {
  number: '099000001',
  issuedOn: '2022-04-14',
  issuedBy: 'ҚР ІІМ / МВД РК',
  validUntil: '2032-04-13',
  address: '010000, Астана, Үлгі көшесі, 7, 1 пәтер',
} as const;

const idCardPages = (person: DemoPerson): string[] => [
  pageSvg(
    'ЖЕКЕ КУӘЛІК / УДОСТОВЕРЕНИЕ ЛИЧНОСТИ',
    [
      ['Тегі / Фамилия', person.surname],
      ['Аты / Имя', person.givenName],
      ['Әкесінің аты / Отчество', person.patronymic ?? '—'],
      ['Туған күні / Дата рождения', spoken(person.birthDate)],
      ['ЖСН / ИИН', person.iin ?? '—'],
    ],
    '#cfe0ee',
  ),
  pageSvg(
    'ЖЕКЕ КУӘЛІК — екінші беті / оборот',
    [
      ['Нөмірі / Номер', DEMO_ID_CARD.number],
      ['Берген / Кем выдано', DEMO_ID_CARD.issuedBy],
      ['Берілген күні / Дата выдачи', spoken(DEMO_ID_CARD.issuedOn)],
      ['Қолданылу мерзімі / Действительно до', spoken(DEMO_ID_CARD.validUntil)],
    ],
    '#cfe0ee',
  ),
];

const NAMES: Readonly<Record<DemoScanKind, string>> = {
  passport: 'Паспорт',
  id_card: 'Удостоверение личности',
  college: 'Диплом колледжа',
  work_letter: 'Справка с места работы',
  diploma: 'Диплом',
  retraining: 'Диплом о переподготовке',
  work_book: 'Трудовая книжка',
  payment: 'Платёжное поручение',
};

/** A scan as PDF, a JPEG per page, as a home scanner makes it. About 0.3 s a page. */
export async function makeDemoScan(kind: DemoScanKind, person: DemoPerson): Promise<DemoScan> {
  const document = await PDFDocument.create();
  for (const svg of pagesOf(kind, person)) {
    const picture = await document.embedJpg(await sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer());
    document.addPage([595.28, 841.89]).drawImage(picture, { x: 0, y: 0, width: 595.28, height: 841.89 });
  }
  return { name: `${NAMES[kind]}.pdf`, contentType: 'application/pdf', bytes: await document.save() };
}

/** The portrait of the demo, 450×600: a neutral silhouette, a shade of its own for each person. */
export async function makeDemoPortrait(person: DemoPerson): Promise<DemoScan> {
  const shade = (Number((person.snils ?? person.iin ?? '000').slice(-5, -2)) * 47) % 360;
  const shoulders = person.sex === 'male' ? 'M55 600 Q65 430 225 425 Q385 430 395 600 Z' : 'M80 600 Q90 445 225 435 Q360 445 370 600 Z';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="450" height="600">
    <rect width="450" height="600" fill="hsl(${shade}, 16%, 86%)"/>
    <path d="${shoulders}" fill="hsl(${shade}, 22%, 42%)"/>
    <rect x="185" y="350" width="80" height="110" rx="38" fill="hsl(${shade}, 14%, 62%)"/>
    <ellipse cx="225" cy="255" rx="98" ry="128" fill="hsl(${shade}, 14%, 68%)"/>
    <path d="M127 240 Q120 110 225 108 Q330 110 323 240 Q300 170 225 172 Q150 170 127 240 Z" fill="hsl(${shade}, 20%, 32%)"/>
  </svg>`;
  const bytes = await sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer();
  return { name: 'Фото.jpg', contentType: 'image/jpeg', bytes };
}
