import type { AttachedShown, FindingShown, VersionShown } from '#applications/index.ts';
import { m } from '#web/paraglide/messages.js';

export const pagesInWords = (pages: number): string => m.documents_pages({ count: pages });

/** «6,2 МБ», «340 КБ». */
export function sizeInWords(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes >= 1
    ? m.documents_megabytes({ size: megabytes.toFixed(1).replace('.', ',') })
    : m.documents_kilobytes({ size: Math.max(1, Math.round(bytes / 1024)) });
}

export const aboutVersion = ({ name, pages, size }: Pick<VersionShown, 'name' | 'pages' | 'size'>): string =>
  m.documents_about({ name, pages: pagesInWords(pages), size: sizeInWords(size) });

const worth = ({ severity }: FindingShown) => severity !== 'info';

/** What stands at the right of a card. A warning that was answered asks for nothing more. */
export function verdict(version: VersionShown, answer: AttachedShown['answer']): { state: 'blocks' | 'warns' | 'passes'; words: string } {
  const worst = version.findings.find(worth);
  if (!worst) return { state: 'passes', words: m.documents_passes() };
  if (worst.severity === 'blocks')
    return {
      state: 'blocks',
      words: worst.page === null ? m.documents_replace_file() : m.documents_retake_page({ page: worst.page }),
    };
  if (answer) return { state: 'warns', words: m.documents_answered() };
  return { state: 'warns', words: worst.page === null ? m.documents_look_at_file() : m.documents_look_at_page({ page: worst.page }) };
}

/** The page to open first: the worst one. */
export const worstPage = ({ findings }: VersionShown): number => findings.find(({ page }) => page !== null)?.page ?? 1;

/** «2, 5» of the pages with something to mend. */
export const pagesToMend = ({ findings }: VersionShown): number[] =>
  [...new Set(findings.filter(worth).flatMap(({ page }) => page ?? []))].toSorted((a, b) => a - b);
