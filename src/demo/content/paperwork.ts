import type { Values } from '#accounts/index.ts';
import type { BlockId } from '#applications/index.ts';
import type { DocumentKindId } from '#documents/index.ts';
import type { OrganisationKey, QualificationKey, SiteKey } from './keys.ts';
import type { DemoPerson } from './person.ts';
import { DEMO_PASSPORT, type DemoScanKind } from './scans.ts';

/** What somebody of the demo applies for. */
export interface DemoFiling {
  readonly key: string;
  readonly qualification: QualificationKey;
  readonly site: SiteKey;
  readonly practice: 'tasks' | 'portfolio';
  /** Who pays in place of the applicant. */
  readonly employer?: OrganisationKey;
  /** The state pays, by a voucher. */
  readonly voucher?: true;
}

/** A block as the applicant fills it in. */
export interface FilledBlock {
  readonly block: BlockId;
  readonly values: Values;
  readonly entries?: readonly Values[];
}

export type PaperPlace = readonly [place: string, kind: DocumentKindId, scan: DemoScanKind];

/** How an application to a council is filled in by the people of the demo. */
export interface Paperwork {
  /** In the order of filling; what follows from the qualification and the place stands apart. */
  blocks(person: DemoPerson, filing: DemoFiling): readonly FilledBlock[];
  /** The identity document first. */
  readonly papers: readonly PaperPlace[];
}

export const namesOf = (person: DemoPerson): Values => ({
  surname: person.surname,
  givenName: person.givenName,
  ...(person.patronymic ? { patronymic: person.patronymic } : { noPatronymic: 'on' }),
});

/** Of a citizen of Russia; the scans show the same. */
export const identityOf = (person: DemoPerson): Values => ({
  citizenship: 'RU',
  document: 'passport_ru',
  series: DEMO_PASSPORT.series,
  number: DEMO_PASSPORT.number,
  unitCode: DEMO_PASSPORT.unitCode,
  issuedOn: inDigits(passportSince(person)),
  issuedBy: DEMO_PASSPORT.issuedBy,
  registrationAddress: DEMO_PASSPORT.address,
  sameAddress: 'on',
});

/** A passport is changed at 20 and at 45. */
function passportSince({ birthDate }: DemoPerson): string {
  const born = Temporal.PlainDate.from(birthDate);
  const last = born.add({ years: 45 });
  return Temporal.PlainDate.compare(last, DEMO_PASSPORT.issuedOn) > 0 && Temporal.PlainDate.compare(last, '2026-06-01') < 0
    ? last.add({ days: 20 }).toString()
    : DEMO_PASSPORT.issuedOn;
}

/** `1984-04-18` → `18.04.1984` */
export const inDigits = (iso: string): string => iso.split('-').toReversed().join('.');
