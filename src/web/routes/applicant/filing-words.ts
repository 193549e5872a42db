import type { FilingBlock, FilingHead, Lack } from '#applications/index.ts';
import { say } from '#platform/language.ts';
import type { Label } from '#procedures/index.ts';
import { m } from '#web/paraglide/messages.js';
import { numericMoment } from '#web/ui/dates.ts';

/** A label of the procedure's data in the language of the page; Russian where it has no other. */
export const inLanguage = say;

/** «Главная страница / Личный кабинет / Заявки на прохождение экзамена», above the pages of an application; without an address where it is the page itself. */
export const trailTo = (trail: Label, href?: string) => [
  { label: m.applicant_trail_home(), href: '/' },
  { label: m.applicant_cabinet(), href: '/cabinet' },
  { label: inLanguage(trail), ...(href ? { href } : {}) },
];

/** «№ 779 от 30.11.2022 11:50», «Черновик от 24.11.2026 13:00»; times of the centre. */
export function shortTitle({ number, filedAt, createdAt, zone }: Pick<FilingHead, 'number' | 'filedAt' | 'createdAt' | 'zone'>): string {
  return number !== null && filedAt !== null
    ? m.applicant_number({ number, at: numericMoment(filedAt, zone) })
    : m.applicant_draft_of({ at: numericMoment(createdAt, zone) });
}

/** «Заявление № 779 от 30.11.2022 11:50». */
export const fullTitle = (head: Pick<FilingHead, 'number' | 'filedAt' | 'createdAt' | 'zone' | 'words'>): string =>
  head.number === null ? shortTitle(head) : `${inLanguage(head.words.application)} ${shortTitle(head)}`;

/** The line under the name of a block: «5 из 7», «исправьте 1 поле», «Не начато», «поставьте отметки». */
export function blockStep({ state, filled, needed, faults, lacks, accuracyConfirmed, consent, remarked }: FilingBlock): string {
  if (state === 'empty') return m.applicant_block_empty();
  const count = m.applicant_block_count({ filled, needed });
  const scans = lacks.filter(({ kind }) => kind === 'scan').length;
  if (faults > scans) return m.applicant_block_wrong({ count, faults: m.applicant_faults({ count: faults }) });
  if (scans > 0)
    return m.applicant_block_scans({ count, scans: scans === 1 ? m.applicant_scan_one() : m.applicant_scan_many({ number: scans }) });
  if (remarked === 'open') return m.applicant_block_remarked({ count });
  const unseen = filled >= needed ? lacks : lacks.filter(({ entry }) => entry !== undefined);
  if (unseen.length > 0) return lacksInWords(unseen, count);
  if (remarked === 'mended') return m.applicant_block_mended({ count });
  if (state === 'begun' && filled >= needed && !(accuracyConfirmed && consent)) return m.applicant_block_unticked({ count });
  return count;
}

/** What the count alone does not tell: fields inside an entry, the photo. */
function lacksInWords(lacks: FilingBlock['lacks'], count: string): string {
  const [first] = lacks;
  if (lacks.length === 1 && first) return m.applicant_block_lacks_one({ count, label: inLanguage(first.label) });
  return m.applicant_block_lacks_many({ count, fields: m.applicant_lacks({ count: lacks.length }) });
}

/** Input of a field as remarks name it: `0.institution` of an entry. */
export const inputOfField = (field: string): string => (/^\d+\./.test(field) ? `e${field}` : field);

/** «заполните: Уровень образования/степень, запись 2». */
export function lackInWords({ kind, label, entry }: Lack): string {
  const named = entry === undefined ? inLanguage(label) : m.applicant_lack_in_entry({ label: inLanguage(label), number: entry + 1 });
  if (kind === 'doubt') return m.applicant_lack_doubt({ label: named });
  if (kind === 'scan') return m.applicant_lack_scan({ label: named });
  if (kind === 'unattached') return m.applicant_lack_unattached({ label: named });
  return kind === 'wrong' ? m.applicant_lack_wrong({ label: named }) : m.applicant_lack_missing({ label: named });
}

/** «Главный инженер проекта (7 уровень квалификации)»; many names say their level themselves. */
export const withLevel = (name: string, level: number | null, ofName = name): string =>
  level === null || /уровень|деңгей/.test(ofName) ? name : m.applicant_with_level({ name, level });

/** «Владивосток, улица Маячная, д. 3»; most addresses name their city themselves. */
export const addressOf = ({ city, address }: { readonly city: string; readonly address: string }): string =>
  address.includes(city) ? address : `${city}, ${address}`;
