import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const BASE = 'ru';
/** Translated as they come; a missing text falls back to Russian, a foreign key or an empty text is a mistake. */
const OTHERS = ['kk', 'en'];

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
    problems.push(...emptyIn(path, source), ...OTHERS.flatMap((locale) => foreignIn(`${folder}/${locale}/${file}`, source)));
  }
  return problems;
}

function foreignIn(path: string, source: Record<string, unknown>): string[] {
  const texts = readTexts(path);
  const foreign = Object.keys(texts).filter((key) => !(key in source));
  return [...emptyIn(path, texts), ...foreign.map((key) => `${path}: "${key}" is not in the Russian catalogue`)];
}

function emptyIn(path: string, texts: Record<string, unknown>): string[] {
  return Object.keys(texts)
    .filter((key) => texts[key] === '')
    .map((key) => `${path}: "${key}" is empty`);
}

function readTexts(path: string): Record<string, unknown> {
  const { $schema: _schema, ...texts } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  return texts;
}
