import { useState } from 'react';
import type { Answer } from '#exams/index.ts';
import { m } from '#web/paraglide/messages.js';
import { pointsInWords, typeInWords } from './exam-words.ts';
import { ItemControl } from './item-controls.tsx';
import { ItemText } from './rich-text.tsx';
import type { ShownItem } from './shown-text.ts';

/** An item in the languages it is written in, as the page gets it. */
export type PreviewShown = Readonly<Partial<Record<'ru' | 'kk', ShownItem>>>;

/** The item by the very parts of the candidate's page; what is chosen here goes nowhere. */
export function ItemPreview({ preview, unsaved }: { preview: PreviewShown; unsaved: boolean }) {
  return (
    <section className="stack" id="preview" tabIndex={-1} aria-labelledby="preview-title">
      <div>
        <h2 id="preview-title">{m.exam_preview_title()}</h2>
        {unsaved && <p className="small text-turn">{m.exam_preview_unsaved()}</p>}
      </div>
      <div className={preview.kk ? 'side-by-side' : undefined}>
        {preview.ru && <InLanguage item={preview.ru} language="ru" named={preview.kk !== undefined} />}
        {preview.kk && <InLanguage item={preview.kk} language="kk" named />}
      </div>
    </section>
  );
}

function InLanguage({ item, language, named }: { item: ShownItem; language: 'ru' | 'kk'; named: boolean }) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const own = { ...item, itemId: `preview-${language}` }; // two languages of one item stand on one page
  return (
    <div className="item-preview exam-item" lang={language}>
      <p className="small mute">
        {named && <>{language === 'ru' ? m.exam_preview_in_russian() : m.exam_preview_in_kazakh()} · </>}
        {typeInWords(item.type)} · {pointsInWords(item.points)}
      </p>
      <ItemText heading="h3" text={item.text} otherwise={m.exam_item_title()} />
      <ItemControl item={own} answer={answer} onAnswer={setAnswer} />
    </div>
  );
}
