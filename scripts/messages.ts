import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const BASE = 'ru';
/** Whole: every text of every area is there. */
const WHOLE = ['kk'];
/** English is spoken where strangers read: the public site, registration and sign-in, the trial exam, the check of a certificate. */
const PUBLIC = {
  locale: 'en',
  files: ['common.json', 'ui.json', 'public.json', 'account.json'],
  keys: /^(schedule_exams_|schedule_part_|exam_code_(?!once)|exam_type_(?!new)|exam_trial_|exam_refusal_(trial|code)_|council_check_(title|lead|number|send|by_name|surname|day|find|none|found|another)|council_page_|council_status_)/,
};

type Texts = Readonly<Record<string, unknown>>;

/** What is wrong with the catalogues: a text that nobody reads, that is missing, empty, foreign, there twice, or has other parameters than the Russian one. */
export function messageProblems(folder = 'messages'): string[] {
  const listed = readFileSync('project.inlang/settings.json', 'utf8');
  const problems: string[] = [];
  const keys = new Map<string, string>();
  for (const path of globSync(`${folder}/${BASE}/*.json`)) {
    const file = basename(path);
    if (!listed.includes(`/{locale}/${file}`)) problems.push(`${path}: project.inlang/settings.json does not name it, so nobody reads it`);
    const source = readTexts(path);
    for (const key of Object.keys(source)) {
      if (keys.has(key)) problems.push(`${path}: "${key}" is also in ${keys.get(key)}`);
      keys.set(key, path);
    }
    problems.push(...emptyIn(path, source), ...WHOLE.flatMap((locale) => problemsIn(`${folder}/${locale}/${file}`, source, () => true)));
    problems.push(
      ...problemsIn(`${folder}/${PUBLIC.locale}/${file}`, source, (key) => PUBLIC.files.includes(file) || PUBLIC.keys.test(key)),
    );
  }
  return problems;
}

function problemsIn(path: string, source: Texts, isDue: (key: string) => boolean): string[] {
  const texts = readTexts(path);
  const known = Object.keys(texts).filter((key) => key in source);
  return [
    ...emptyIn(path, texts),
    ...Object.keys(texts).flatMap((key) => (key in source ? [] : `${path}: "${key}" is not in the Russian catalogue`)),
    ...Object.keys(source).flatMap((key) => (key in texts || !isDue(key) ? [] : `${path}: "${key}" is missing`)),
    ...known.flatMap((key) => {
      const [ours, theirs] = [parametersOf(texts[key]), parametersOf(source[key])];
      return ours === theirs ? [] : `${path}: "${key}" has the parameters {${ours}}, the Russian text {${theirs}}`;
    }),
  ];
}

/** Names in braces, sorted, over all variants of a text. */
function parametersOf(text: unknown): string {
  const names = JSON.stringify(text).matchAll(/\{(\w+)\}/g);
  return [...new Set([...names].map(([, name]) => name))].sort().join(', ');
}

function emptyIn(path: string, texts: Texts): string[] {
  return Object.keys(texts)
    .filter((key) => texts[key] === '')
    .map((key) => `${path}: "${key}" is empty`);
}

function readTexts(path: string): Texts {
  const { $schema: _schema, ...texts } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  return texts;
}
