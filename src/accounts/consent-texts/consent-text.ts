import type { Jurisdiction } from '#procedures/index.ts';

export type ConsentPurpose = 'registration' | 'privacy_policy' | 'application';

interface InBoth {
  readonly ru: string;
  readonly kk: string;
}

/** The parts of a consent that its paper lists apart. */
export interface ConsentParts {
  readonly purpose: InBoth;
  readonly categories: readonly InBoth[];
  readonly actions: readonly InBoth[];
  readonly term: InBoth;
  readonly withdrawal: InBoth;
}

/** What a person agrees to, word for word. A changed text is a new entry with a new version; the old one stays, for those who agreed to it. */
export interface ConsentText extends InBoth {
  readonly purpose: ConsentPurpose;
  /** By whose law. */
  readonly country: Jurisdiction['id'];
  /** A translation for those who read neither language; not what is agreed to. */
  readonly en?: string;
  /** The day since which it is in force. */
  readonly version: string;
}

/** Of an application, with its parts. */
export interface ApplicationConsent extends ConsentText {
  readonly purpose: 'application';
  readonly parts: ConsentParts;
}

/** The same text from its parts, as each language joins them. */
export const applicationConsent = (
  head: Pick<ConsentText, 'country' | 'version'>,
  who: InBoth,
  parts: ConsentParts,
  end: readonly InBoth[] = [],
): ApplicationConsent => ({
  purpose: 'application',
  ...head,
  parts,
  ru: [
    who.ru,
    `Цель: ${parts.purpose.ru}.`,
    `Перечень: ${parts.categories.map(({ ru }) => ru).join('; ')}.`,
    `Действия: ${parts.actions.map(({ ru }) => ru).join(', ')}; с помощью средств автоматизации и без них.`,
    `Срок: ${parts.term.ru}. Согласие можно отозвать ${parts.withdrawal.ru}.`,
    ...end.map(({ ru }) => ru),
  ].join('\n\n'),
  kk: [
    who.kk,
    `Мақсаты: ${parts.purpose.kk}.`,
    `Тізбесі: ${parts.categories.map(({ kk }) => kk).join('; ')}.`,
    `Әрекеттер: ${parts.actions.map(({ kk }) => kk).join(', ')}; автоматтандыру құралдарының көмегімен және оларсыз.`,
    `Мерзімі: ${parts.term.kk}. Келісімді қайтарып алуға болады: ${parts.withdrawal.kk}.`,
    ...end.map(({ kk }) => kk),
  ].join('\n\n'),
});
