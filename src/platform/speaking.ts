import { AsyncLocalStorage } from 'node:async_hooks';
import { type Language, languageIs } from './language.ts';

const reader = new AsyncLocalStorage<Language>();
languageIs(() => reader.getStore() ?? 'ru');

/** For jobs: the words that the work collects are in the language of whoever will read them. */
export const speaking = <T>(language: Language, work: () => T): T => reader.run(language, work);
