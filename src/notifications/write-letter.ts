import { HIDDEN } from './letter.ts';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';
import { numbered as numberedKk } from './letters/kk/shared-words.ts';
import { type AnyLetter, type LetterWords, LOCALES } from './letters/letter-words.ts';
import { numbered } from './letters/shared-words.ts';
import type { LetterFacts } from './ports.ts';

/** Days of another year than the one in this zone are told with their year. */
const HOME_ZONE = 'Europe/Moscow';

/** A letter in all its forms. */
export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly sms: string;
  /** As it stands in the cabinet. */
  readonly notice: { readonly title: string; readonly words: string };
}

export interface LetterMaterial {
  readonly template: AnyLetter;
  readonly params: unknown;
  readonly secrets: Readonly<Record<string, string>>;
  readonly recipient: { readonly givenName: string; readonly patronymic: string | null; readonly locale: string };
  /** Null for a letter about no application. */
  readonly facts: LetterFacts | null;
  readonly now: Temporal.Instant;
  readonly publicUrl: string;
}

/** Words the letter twice: as it leaves and as it is kept, with its secrets hidden. Throws where a fact or a parameter is missing. */
export function writeLetter(material: LetterMaterial): { readonly open: WrittenLetter; readonly kept: WrittenLetter } {
  const hidden = Object.fromEntries(Object.keys(material.secrets).map((name) => [name, HIDDEN]));
  return { open: write(material, material.secrets), kept: write(material, hidden) };
}

function write(material: LetterMaterial, secrets: Readonly<Record<string, string>>): WrittenLetter {
  const { template, facts } = material;
  const lang = LOCALES.find((locale) => locale === material.recipient.locale && template.words[locale]) ?? 'ru';
  const words = wordsOf(material, lang, secrets);
  const foot = FOOTS[lang === 'kk' ? 'kk' : 'ru'](facts, template.secrets !== undefined);
  return {
    subject: words.subject,
    text: letterText(words, foot),
    html: letterHtml(words, lang, foot),
    sms: words.sms,
    notice: { title: words.heading, words: firstParagraph(words) },
  };
}

function wordsOf(material: LetterMaterial, lang: (typeof LOCALES)[number], secrets: Readonly<Record<string, string>>): LetterWords {
  const { template, recipient, facts, now, publicUrl } = material;
  const wording = template.words[lang] ?? template.words.ru;
  return wording({
    params: template.params.parse(material.params),
    secrets,
    reader: { name: [recipient.givenName, recipient.patronymic].filter(Boolean).join(' ') },
    get facts() {
      if (!facts) throw new Error('a letter about an application was ordered without one');
      return facts;
    },
    now,
    today: now.toZonedDateTimeISO(HOME_ZONE).toPlainDate(),
    link: (path) => publicUrl + path,
  });
}

type Foot = (facts: LetterFacts | null, secret: boolean) => readonly string[];

const FOOTS: Readonly<Record<'ru' | 'kk', Foot>> = {
  ru: (facts, secret) => {
    const kept = secret
      ? 'На письмо отвечать не нужно: его отправила система.'
      : 'Это письмо есть и в кабинете. Отвечать на него не нужно.';
    return [[facts && `${numbered(facts)}. ${placeOf(facts)}.`, kept].filter(Boolean).join(' ')];
  },
  kk: (facts, secret) => {
    const kept = secret ? 'Хатқа жауап берудің қажеті жоқ: оны жүйе жіберді.' : 'Бұл хат кабинетте де бар. Оған жауап берудің қажеті жоқ.';
    return [[facts && `${numberedKk(facts)}. ${placeOf(facts)}.`, kept].filter(Boolean).join(' ')];
  },
};

const placeOf = ({ centre, city }: LetterFacts) => `${centre}${city ? `, ${city}` : ''}`;

function firstParagraph({ parts }: LetterWords): string {
  const first = parts.find((part) => part.part === 'paragraph');
  return first?.text ?? '';
}
