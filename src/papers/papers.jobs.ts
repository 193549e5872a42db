import { ZodError } from 'zod';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { defineJob } from '#platform/jobs.ts';
import { speaking } from '#platform/speaking.ts';
import { type Typst, TypstError } from '#platform/typst.ts';
import { isBilingual } from './both-languages.ts';
import { PAPERS_RENDER } from './order-paper.ts';
import type { PaperLanguage } from './paper.ts';
import { lockPaper, readPaper, type StoredPaper, saveFailed, saveReady } from './papers.db.ts';
import { type PaperData, type PaperKind, type RenderedPaper, renderBoth, renderPaper } from './render-paper.ts';

const MAX_BYTES = 50 * 2 ** 20;

/** What a paper prints, collected by the capability that owns it; the worker puts them together. A kind without its function does not compile. */
export type PaperPorts<D> = { readonly [K in PaperKind]: (deps: D, paper: PaperToPrint) => Promise<PaperData<K>> };

/** `language`: in which it is printed, Russian where it is left out; the words that its owner gives are in it where it has them. */
export type PaperToPrint = StoredPaper & { readonly language?: PaperLanguage };
/** `both`: where the applicant's country gives this kind out in two languages at once. */
export type LanguageOfPaper<D> = (deps: D, paper: StoredPaper) => Promise<PaperLanguage | 'both'>;

export type PapersDeps = Pick<Deps, 'as' | 'clock' | 'files' | 'log'> & { readonly typst: Typst };

/** Renders an ordered paper, stores its bytes and marks it ready. Safe twice: a paper that is ready is left as it is. */
export function renderOrderedPaper<D extends PapersDeps>(ports: PaperPorts<D>, languageOf: LanguageOfPaper<D>) {
  return defineJob<D, { paperId: string }>({
    ...PAPERS_RENDER,
    async run(deps, { paperId }, { last }) {
      const paper = await deps.as(SYSTEM).read((db) => readPaper(db, paperId));
      if (paper.state !== 'pending') return;
      try {
        const rendered = await renderFor(deps, ports, paper, await languageOf(deps, paper));
        await deps.files.put(rendered.bytes, { maxBytes: MAX_BYTES });
        await settle(deps, paperId, (trx) => saveReady(trx, paperId, rendered, deps.clock.now()));
      } catch (error) {
        const failure = failureOf(error);
        if (!failure && !last) throw error;
        await settle(deps, paperId, (trx) => saveFailed(trx, paperId, failure ?? 'gave_up'));
        deps.log.error({ paperId, kind: paper.kind, failure: failure ?? 'gave_up' }, 'a paper could not be printed');
        if (!failure) throw error;
      }
    },
  });
}

/** The time of the order is written into the file, so that a second run gives the same bytes. */
async function renderFor<D extends PapersDeps>(
  deps: D,
  ports: PaperPorts<D>,
  paper: StoredPaper,
  language: PaperLanguage | 'both',
): Promise<RenderedPaper> {
  const { kind, createdAt: at } = paper;
  const dataIn = async <K extends PaperKind>(of: K, spoken: PaperLanguage): Promise<PaperData<K>> =>
    await speaking(spoken, () => ports[of](deps, { ...paper, language: spoken }));
  if (language === 'both' && isBilingual(kind))
    return await renderBoth(deps.typst, kind, [await dataIn(kind, 'ru'), await dataIn(kind, 'kk')], { at });
  const spoken = language === 'both' ? 'kk' : language;
  return await renderPaper(deps.typst, kind, await dataIn(kind, spoken), { at, language: spoken });
}

async function settle(deps: PapersDeps, paperId: string, save: (trx: Parameters<typeof lockPaper>[0]) => Promise<void>): Promise<void> {
  await deps.as(SYSTEM).write(async (trx) => {
    const { state } = await lockPaper(trx, paperId);
    if (state === 'pending') await save(trx);
  });
}

/** Why no repetition would help: the place in the template or the fields that do not fit. Null where it might. */
function failureOf(error: unknown): string | null {
  if (error instanceof ZodError) return `data_do_not_fit: ${error.issues.map(({ path }) => path.join('.')).join(', ')}`;
  if (error instanceof TypstError && error.code === 'template_fails')
    return ['template_fails', ...error.diagnostics.map(({ path, line }) => `${path ?? 'export'}:${line ?? '?'}`)].join(' ');
  return null;
}
