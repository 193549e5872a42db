import type { Page } from '@playwright/test';
import type { ParsedMail } from 'mailparser';
import { expect } from '../../setup/journey.ts';
import { beginApplication } from './begin-application.ts';
import { scanOf } from './scans.ts';

/** Recognition in Kazakhstan: the candidate reads Kazakh, the centre works in Russian. */

export interface Candidate {
  readonly email: string;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly iin: string;
  /** `07.05.1989` */
  readonly birthDate: string;
}

type LetterTo = (address: string, subject?: RegExp | string) => Promise<ParsedMail>;

/** The page speaks Kazakh from now on. */
export async function speakKazakh(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Қаз' }).first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
}

/** J3: registers with the ИИН; a wrong one is told at the field. Ends in the cabinet with a permanent password. */
export async function register(page: Page, candidate: Candidate, letterTo: LetterTo): Promise<void> {
  await page.goto('/registration');
  await page.getByRole('link', { name: 'Қазақстан' }).click();
  await page.getByLabel('E-mail').fill(candidate.email);
  await page.getByLabel('Тегі').fill(candidate.surname);
  await page.getByLabel('Аты', { exact: true }).fill(candidate.givenName);
  await page.getByLabel('Әкесінің аты', { exact: true }).fill(candidate.patronymic);
  await page.getByLabel('Телефон').fill('+7 000 145-30-99');
  await page.getByLabel('ЖСН').fill(`${candidate.iin.slice(0, -1)}${(Number(candidate.iin.at(-1)) + 1) % 10}`);
  await page.getByLabel('Дербес деректерді өңдеуге келісім беремін').check();
  await page.getByLabel('Дербес деректерді өңдеу саясатымен келісемін').check();
  await page.getByRole('button', { name: 'Тіркелу' }).click();
  await expect(page.getByLabel('ЖСН')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Тегі')).toHaveValue(candidate.surname);
  await page.getByLabel('ЖСН').fill(candidate.iin);
  await page.getByRole('button', { name: 'Тіркелу' }).click();
  await expect(page.getByRole('heading', { name: 'Поштаңызды тексеріңіз' })).toBeVisible();

  const letter = await letterTo(candidate.email);
  expect(letter.text).toMatch(/[әғқңөұүһі]/);
  await page.goto('/sign-in');
  await page.getByLabel('Логин').fill(candidate.email);
  await page.getByLabel('Құпиясөз').fill(/[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}/.exec(letter.text ?? '')?.[0] ?? '');
  await page.getByRole('button', { name: 'Кіру' }).click();
  await expect(page.getByRole('heading', { name: 'Құпиясөз орнату' })).toBeVisible();
  await page.getByLabel('Құпиясөз', { exact: true }).fill('жарық пен тоқ 1842');
  await page.getByLabel('Құпиясөзді растау').fill('жарық пен тоқ 1842');
  await page.getByRole('button', { name: 'Сақтау' }).click();
  await expect(page).toHaveURL(/\/cabinet$/);
}

/** Files for the electrician in Astana: the ID card from both sides and the proof of work, nothing else is asked. @param issuedBy  as typed from the card. */
export async function fileForElectrician(page: Page, candidate: Candidate, { issuedBy }: { issuedBy: string }): Promise<void> {
  await page.goto('/cabinet/applications');
  await beginApplication(page, 'электромонтажник', /монтаждаушы электрик/, 'kk');
  await expect(page.getByRole('heading', { name: 'Біліктілік', level: 2 })).toBeVisible();
  await page.getByText('Ваучер', { exact: true }).click();
  await choose(page, 'Кәсіптік стандарт', /74\.110/);
  await choose(page, 'Кәсіптік біліктілік', /монтаждаушы электрик/);
  await page.getByText('Практикалық кезең', { exact: true }).click();
  await page.getByText(/Астана, «Ұшқын» КБТО/).click();
  await confirmAndGoOn(page);

  await expect(page.getByRole('heading', { name: 'Үміткер туралы деректер' })).toBeVisible();
  await page.getByRole('button', { name: 'Кабинеттен көшіру' }).click();
  await expect(page.getByLabel('Тегі')).toHaveValue(candidate.surname);
  await expect(page.getByLabel('ЖСН')).toHaveValue(candidate.iin);
  await page.getByLabel('Туған күні').fill(candidate.birthDate);
  await page.getByText('Ер', { exact: true }).click();
  await page.getByText('Электрондық пошта арқылы', { exact: true }).click();
  await confirmAndGoOn(page);

  await expect(page.getByRole('heading', { name: 'Жеке басын куәландыратын құжат', level: 2 })).toBeVisible();
  await page.getByLabel('Азаматтығы').selectOption({ label: 'Қазақстан' });
  await page.getByLabel('Құжат', { exact: true }).selectOption({ label: 'Жеке куәлік' });
  await page.getByLabel('Нөмірі', { exact: true }).fill('045123789');
  await page.getByLabel('Берілген күні').fill('14.04.2022');
  await page.getByLabel('Кім берген').fill(issuedBy);
  await page.getByLabel('Қолданылу мерзімі').fill('13.04.2032');
  await page.getByLabel('Тіркелген мекенжайы', { exact: true }).fill('010000, Астана, Үлгі көшесі, 9, 4 пәтер');
  await page.getByLabel('Тіркелген мекенжайымен бірдей').check();
  await confirmAndGoOn(page);

  await expect(page.getByRole('heading', { name: 'Еңбек қызметі туралы мәліметтер' })).toBeVisible();
  await page.getByText('Иә', { exact: true }).click();
  await page.getByLabel('Ұйымның атауы').fill('ТОО «Дала Құрылыс»');
  await page.getByLabel('Атқаратын лауазымы').fill('Электромонтажник');
  await page.getByLabel('Жалпы еңбек өтілі').fill('9 жыл');
  await page.getByLabel('Бағаланатын мамандық бойынша өтілі').fill('6');
  await confirmAndGoOn(page);

  await expect(page.getByRole('heading', { name: 'Өтінімге қоса берілетін құжаттар', level: 2 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Қосу: Білімі туралы құжат' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Қосу: Жеке басты куәландыратын құжат' }).click();
  await upload(page, 'id_card');
  await page.getByRole('link', { name: 'Қосу: Өтілді растау' }).click();
  const kind = page.getByLabel('Құжат түрі');
  if (await kind.isVisible()) await kind.selectOption({ label: 'Өтіл туралы басқа құжат' });
  await upload(page, 'work_letter');
  await page.getByRole('link', { name: 'Қол қою' }).click();
  await page.getByLabel(/Мен мәтінді оқыдым/).check();
  await page.getByRole('button', { name: 'Келісімге қол қою' }).click();
  await expect(page.getByText(/Осында қол қойылды/)).toBeVisible();
  await confirm(page);
  await page.getByRole('button', { name: 'Жіберу' }).click();
  await expect(page.getByRole('heading', { name: 'Тексеріп, жіберіңіз' })).toBeVisible();
  await page.getByRole('button', { name: 'Жіберу' }).click();
  await expect(page.getByText('Қаралуда').first()).toBeVisible();
}

async function upload(page: Page, kind: 'id_card' | 'work_letter'): Promise<void> {
  const scan = await scanOf(kind, 'kz-applicant');
  await page.getByLabel(/^Файл немесе фотосуреттер/).setInputFiles(scan);
  const send = page.getByRole('button', { name: 'Жүктеу' });
  if (await send.isVisible()) await send.click();
  await expect(page.getByText(new RegExp(`^${scan.name.replace('.', '\\.')}, `))).toBeVisible();
}

async function choose(page: Page, name: string, words: RegExp): Promise<void> {
  const field = page.getByLabel(name);
  const option = field.locator('option').filter({ hasText: words });
  await field.selectOption((await option.getAttribute('value')) ?? '');
}

async function confirm(page: Page): Promise<void> {
  await page.getByLabel('Берілген деректердің дұрыстығын растаймын').check();
  await page.getByLabel(/^Дербес деректерді өңдеуге келісім/).check();
}

async function confirmAndGoOn(page: Page): Promise<void> {
  await confirm(page);
  await page.getByRole('button', { name: /^Әрі қарай/ }).click();
}

/** The candidate accepts the agreement on electronic signature and signs the contract by the code of a letter. */
export async function signContract(page: Page, candidate: Candidate, letterTo: LetterTo): Promise<void> {
  await expect(async () => {
    await page.goto('/cabinet');
    await page.getByRole('link', { name: 'Шартқа' }).first().click();
    await expect(page.getByLabel('Электрондық қолтаңба туралы келісімді қабылдаймын')).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 90_000 });
  await page.getByLabel('Электрондық қолтаңба туралы келісімді қабылдаймын').check();
  await page.getByRole('button', { name: 'Код алу' }).click();
  await expect(page.getByText('Код хаттар келетін мекенжайға жіберілді.')).toBeVisible();
  const letter = await letterTo(candidate.email, /код/i);
  await page.getByLabel('Хаттағы код').fill(/\b\d{3} ?\d{3}\b/.exec(letter.text ?? '')?.[0] ?? '');
  await page.getByRole('button', { name: 'Шартқа қол қою' }).click();
  await expect(page.getByText('Қол қойылған файлдың хеші, SHA-256')).toBeVisible();
}

/** The voucher is written down; its last day is told: 45 days from the day on which it was given out. */
export async function payByVoucher(page: Page, candidate: Candidate): Promise<void> {
  const issued = Temporal.Now.plainDateISO('Asia/Almaty').subtract({ days: 3 });
  const typed = `${String(issued.day).padStart(2, '0')}.${String(issued.month).padStart(2, '0')}.${issued.year}`;
  await page.getByLabel('Ваучер нөмірі').fill('В-2026-000417');
  await expect(page.getByLabel('Кімге берілген')).toHaveValue(`${candidate.surname} ${candidate.givenName} ${candidate.patronymic}`);
  await page.getByLabel('Берілген күні').fill(typed);
  await page.getByRole('button', { name: 'Ваучерді сақтау' }).click();
  const last = issued.add({ days: 45 });
  await expect(
    page
      .getByText(new RegExp(`${last.day}.+(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)`))
      .first(),
  ).toBeVisible();
}

export async function openNewestApplication(page: Page): Promise<void> {
  await page.goto('/cabinet/applications');
  await page.locator('main').getByRole('link', { name: /№ \d+/ }).first().click();
  await expect(page.getByRole('heading', { name: 'Өтінім жолы' })).toBeVisible();
}

/** Every point of the briefing, one by one; with one left open nothing is acknowledged. */
export async function acknowledgeBriefing(page: Page): Promise<void> {
  await openNewestApplication(page);
  await page.getByRole('link', { name: 'Танысу' }).click();
  await expect(page.getByRole('heading', { name: 'Рәсімге дейін танысу', level: 1 })).toBeVisible();
  await expect(page.getByText(/70 %-дан астамы/)).toBeVisible();
  const points = await page.getByRole('checkbox').all();
  expect(points.length).toBeGreaterThan(3);
  for (const point of points) await point.check();
  await page.getByRole('button', { name: 'Танысқанымды растаймын' }).click();
  await expect(page.getByRole('heading', { name: 'Рәсімге дейін танысу', level: 1 })).toBeHidden();
}
