export type Language = 'ru' | 'kk' | 'en';

/** The same words by language; Russian stands in where one is not there. */
export interface Words {
  readonly ru: string;
  readonly kk?: string | undefined;
  readonly en?: string | undefined;
}

let asked: () => Language = () => 'ru';

/** Set once by whoever runs the process: pages answer with the language of the request, jobs with the one of the reader. Runs in browsers too. */
export function languageIs(ask: () => Language): void {
  asked = ask;
}

export const currentLanguage = (): Language => asked();

/** In the language of whoever reads now. */
export const say = (words: Words): string => words[currentLanguage()] ?? words.ru;

/** The same sentence around words of either language. Kazakh is there where both have it. */
export const inBoth = ({ ru, kk }: Words, sentence: (words: string) => string): { ru: string; kk?: string } => ({
  ru: sentence(ru),
  ...(kk === undefined ? {} : { kk: sentence(kk) }),
});
