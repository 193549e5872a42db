import type { z } from 'zod';
import { Undeliverable } from '../letter.ts';
import type { LetterFacts } from '../ports.ts';

export const LOCALES = ['ru', 'kk', 'en'] as const;

/** A part of a letter. The HTML and the plain twin are made from the same parts in the same order. */
export type Part =
  | { readonly part: 'paragraph'; readonly text: string }
  | { readonly part: 'facts'; readonly cells: readonly Cell[] }
  | { readonly part: 'list'; readonly title: string; readonly items: readonly string[] }
  | { readonly part: 'quote'; readonly title: string; readonly text: string }
  | { readonly part: 'button'; readonly label: string; readonly href: string }
  | { readonly part: 'link'; readonly label: string; readonly href: string };

/** Two stand beside each other. */
export interface Cell {
  readonly label: string;
  readonly value: string;
}

export interface LetterWords {
  readonly subject: string;
  readonly heading: string;
  readonly parts: readonly Part[];
  /** The whole message for a telephone: one thought, one link. */
  readonly sms: string;
}

export interface Reader {
  /** Name and patronymic, as people are addressed. */
  readonly name: string;
}

export interface LetterContext<P> {
  readonly params: P;
  readonly secrets: Readonly<Record<string, string>>;
  readonly reader: Reader;
  /** Of letters about an application. Throws for a letter that has none: a fault of whoever ordered it. */
  readonly facts: LetterFacts;
  readonly now: Temporal.Instant;
  /** Local to Moscow: for whether a year is told and how many days are left. */
  readonly today: Temporal.PlainDate;
  /** A full address of a page of this installation. */
  link(path: string): string;
}

export interface LetterTemplate<P> {
  readonly params: z.ZodType<P>;
  /** Names of the secrets that it tells; such a letter leaves no notice in the cabinet. */
  readonly secrets?: readonly string[];
  /** The calendar file of the exam goes along. */
  readonly calendar?: boolean;
  /** English is for those who chose it, where somebody worded it; else they read Russian. */
  readonly words: {
    ru(context: LetterContext<P>): LetterWords;
    kk(context: LetterContext<P>): LetterWords;
    en?(context: LetterContext<P>): LetterWords;
  };
}

// biome-ignore lint/suspicious/noExplicitAny: a letter of the registry; each parses its own parameters
export type AnyLetter = LetterTemplate<any>;

export function defineLetter<P>(template: LetterTemplate<P>): LetterTemplate<P> {
  return template;
}

/** A fact that this letter cannot do without. Where it is gone, what the letter tells is over, and another try brings nothing back. */
export function needed<T>(fact: T | null | undefined, name: string): T {
  if (fact === null || fact === undefined) throw new Undeliverable(`fact_gone_${name}`, true);
  return fact;
}

export const paragraph = (text: string): Part => ({ part: 'paragraph', text });
export const facts = (...cells: readonly (Cell | null)[]): Part => ({ part: 'facts', cells: cells.filter((cell) => cell !== null) });
export const button = (label: string, href: string): Part => ({ part: 'button', label, href });
export const reasonOf = (title: string, text: string | null): readonly Part[] => (text ? [{ part: 'quote', title, text }] : []);
