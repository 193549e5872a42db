import { createHash } from 'node:crypto';
import type { Jurisdiction } from '#procedures/index.ts';
import type { ApplicationConsent, ConsentPurpose, ConsentText } from './consent-text.ts';
import { KAZAKH_TEXTS } from './kazakhstan.ts';
import { RUSSIAN_TEXTS } from './russia.ts';

export type { ConsentPurpose, ConsentText } from './consent-text.ts';

/** Of a purpose and a country the newest stands last. Wording is for the operator's lawyer to check (regulations, Q3). */
const TEXTS: readonly (ConsentText | ApplicationConsent)[] = [...RUSSIAN_TEXTS, ...KAZAKH_TEXTS];

export const isConsentPurpose = (purpose: string): purpose is ConsentPurpose => TEXTS.some((text) => text.purpose === purpose);

/** The text in force by the law of that country. */
export function consentText(purpose: 'application', country: Jurisdiction['id']): ApplicationConsent;
export function consentText(purpose: ConsentPurpose, country: Jurisdiction['id']): ConsentText;
export function consentText(purpose: ConsentPurpose, country: Jurisdiction['id']): ConsentText {
  const text = TEXTS.findLast((one) => one.purpose === purpose && one.country === country);
  if (!text) throw new Error(`no text of ${purpose} for ${country}`);
  return text;
}

/** The text that somebody agreed to, also one that is no longer in force. */
export const findConsentText = (sha256: string): ConsentText | undefined => TEXTS.find((text) => consentSha256(text) === sha256);

/** Of the text in all its languages: whichever was read, the same was agreed to. */
export const consentSha256 = ({ ru, kk }: Pick<ConsentText, 'ru' | 'kk'>): string =>
  createHash('sha256').update([ru, kk].join('\n')).digest('hex');
