import { isLatin, lookAlikes, toCyrillicLookAlikes, toLatinLookAlikes, typedInCyrillic } from './letters.ts';

export type TextFinding = 'mixed_letters' | 'wrong_layout' | 'extra_spaces' | 'wrong_case' | 'latin_letters';

/** A finding and the text that one click puts in its place. */
export interface TextCheck {
  readonly finding: TextFinding;
  readonly proposal: string;
}

export const TEXT_FINDINGS = {
  mixed_letters: { ru: 'В одном слове русские и латинские буквы', kk: 'Бір сөзде кирилл және латын әріптері бар' },
  wrong_layout: { ru: 'Похоже на русские слова в английской раскладке', kk: 'Орыс сөздері ағылшын пернетақтасымен терілген сияқты' },
  latin_letters: { ru: 'Латинские буквы там, где ждут русские', kk: 'Кирилл әріптерінің орнында латын әріптері' },
  extra_spaces: { ru: 'Лишние пробелы', kk: 'Артық бос орындар' },
  wrong_case: { ru: 'Заглавные буквы не на своих местах', kk: 'Бас әріптер өз орнында емес' },
} as const satisfies Record<TextFinding, { readonly ru: string; readonly kk: string }>;

const WORD = /[\p{L}']+/gu;
const hasLatin = (word: string) => /[A-Za-z]/.test(word);
const hasCyrillic = (word: string) => /\p{Script=Cyrillic}/u.test(word);
const mixed = (word: string) => hasLatin(word) && hasCyrillic(word);

const tidySpaces = (text: string) =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:])/g, '$1');

/** «ИВАНОВ», «иванов», «иВАНОВ» to «Иванов»; particles of double names keep to themselves («Иванов-Петров», «Оглы» stays as typed). */
const nameCase = (text: string) =>
  text.toLowerCase().replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

const check = (finding: TextFinding, text: string, proposal: string): readonly TextCheck[] =>
  proposal === text ? [] : [{ finding, proposal }];

/** The word in the alphabet that most of its letters belong to; a word that the keyboard cannot settle stays. */
function unmix(word: string): string {
  if (!mixed(word)) return word;
  const latin = Array.from(word).filter(isLatin);
  const cyrillic = Array.from(word).filter(hasCyrillic);
  const toCyrillic = latin.every((letter) => lookAlikes.has(letter));
  const toLatin = cyrillic.every((letter) => toLatinLookAlikes(letter) !== letter);
  if (toCyrillic && (!toLatin || cyrillic.length >= latin.length)) return toCyrillicLookAlikes(word);
  return toLatin ? toLatinLookAlikes(word) : word;
}

/**
 * What looks like a slip in any Russian text: mixed alphabets, spaces. Each proposal corrects its own finding only, so that
 * a person who takes one keeps the rest as typed.
 */
export function checkText(text: string): readonly TextCheck[] {
  return [...check('mixed_letters', text, text.replace(WORD, unmix)), ...check('extra_spaces', text, tidySpaces(text))];
}

/** A name of a person or a place that is written in Russian: also the keyboard layout, Latin letters and case. */
export function checkRussianName(text: string): readonly TextCheck[] {
  const findings = [...checkText(text)];
  const wholeLatin = /[A-Za-z]/.test(text) && !hasCyrillic(text);
  if (wholeLatin) {
    const retyped = nameCase(typedInCyrillic(text));
    findings.push(
      looksRussian(retyped)
        ? { finding: 'wrong_layout', proposal: retyped }
        : { finding: 'latin_letters', proposal: nameCase(toCyrillicLookAlikes(text)) },
    );
    return findings.filter(({ proposal }) => !/[A-Za-z]/.test(proposal));
  }
  if (hasOddCase(text)) findings.push(...check('wrong_case', text, nameCase(text)));
  return findings;
}

/** Russian words have a vowel and never run on five consonants; names in a foreign script seldom pass after retyping. */
const looksRussian = (text: string) =>
  /^[\p{Script=Cyrillic}\s-]+$/u.test(text) &&
  /[аеёиоуыэюя]/i.test(text) &&
  !/[^аеёиоуыэюя\s-]{5}/i.test(text) &&
  !/(^|[\s-])[ъыь]/i.test(text);

/** A letter small at the beginning of a word, or great inside one; «оглы», «кызы», «де» may begin small. */
const hasOddCase = (text: string) =>
  text
    .split(/[\s-]+/)
    .some(
      (word, place) =>
        /\p{L}\p{Lu}/u.test(word) || (place === 0 && /^\p{Ll}/u.test(word)) || (place > 0 && /^\p{Ll}/u.test(word) && word.length > 4),
    );
