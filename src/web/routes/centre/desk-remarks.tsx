import { Form } from 'react-router';
import type { RemarkShown } from '#applications/index.ts';
import { m } from '#web/paraglide/messages.js';
import { inLanguage } from '#web/routes/applicant/filing-words.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Textarea, TextInput } from '#web/ui/inputs.tsx';
import { Remark } from '#web/ui/remark.tsx';
import { type DeskShown, type DeskTyped, type DeskView, deskHref, type Phrases } from './desk-address.ts';

interface DeskRemarksProps {
  desk: DeskShown;
  view: DeskView;
  phrases: Phrases;
  open: boolean;
  errors: Readonly<Record<string, string>>;
  typed: DeskTyped;
  formKey: string;
}

/** The form of a new remark, the open ones, those of earlier rounds with the answers. */
export function DeskRemarks({ desk, view, phrases, open, errors, typed, formKey }: DeskRemarksProps) {
  return (
    <>
      {open && view.remark && <RemarkForm desk={desk} view={view} phrases={phrases} errors={errors} typed={typed} formKey={formKey} />}
      {desk.remarks.length > 0 && (
        <section className="desk-part">
          <h2>{m.centre_remarks()}</h2>
          {desk.remarks.map((remark) => (
            <Remark key={remark.id} number={remark.number} title={placeOf(desk, remark)} state={remark.answer ? 'answered' : 'open'}>
              <p>{remark.words}</p>
              {remark.answer && <p className="mute">{m.centre_answer({ answer: remark.answer })}</p>}
              {open && (
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="remarkId" value={remark.id} />
                  <Button kind="quiet" size={32} name="intent" value="delete_remark">
                    {m.centre_remark_delete()}
                  </Button>
                </Form>
              )}
            </Remark>
          ))}
        </section>
      )}
      {desk.earlierRemarks.length > 0 && (
        <section className="desk-part">
          <h2>{m.centre_earlier()}</h2>
          {desk.earlierRemarks.map((remark) => (
            <Remark key={remark.id} number={remark.number} title={placeOf(desk, remark)} state="closed">
              <p>{remark.words}</p>
              <p className="mute">{remark.answer ? m.centre_answer({ answer: remark.answer }) : m.centre_no_answer()}</p>
            </Remark>
          ))}
        </section>
      )}
    </>
  );
}

function RemarkForm({ desk, view, phrases, errors, typed, formKey }: Omit<DeskRemarksProps, 'open'>) {
  const document = view.remark === 'document' || view.remark === 'page' ? desk.documents.find(({ id }) => id === view.document) : undefined;
  const field = document || view.remark === 'block' ? null : view.remark;
  const block = document?.block ?? view.block;
  const place = placeOf(desk, { block, field, documentId: document?.id ?? null, page: view.remark === 'page' ? view.page : null });
  return (
    <Form method="post" className="desk-part" preventScrollReset key={`${view.remark}-${view.document}-${view.page}`}>
      <h2>{m.centre_remark_title({ place })}</h2>
      <input type="hidden" name="block" value={block} />
      <input type="hidden" name="field" value={field ?? ''} />
      <input type="hidden" name="documentId" value={document?.id ?? ''} />
      <input type="hidden" name="key" value={formKey} />
      <Textarea
        name="words"
        label={m.centre_remark_words()}
        hint={m.centre_remark_words_hint()}
        error={errors.words}
        defaultValue={typed.words}
        maxLength={2000}
        rows={3}
        autoFocus
      />
      {document?.version && (
        <TextInput
          name="page"
          label={m.centre_remark_page()}
          hint={m.centre_remark_page_hint({ pages: document.version?.pages ?? 0 })}
          error={errors.page}
          inputMode="numeric"
          maxLength={4}
          short
          defaultValue={typed.page ?? (view.remark === 'page' ? String(view.page) : '')}
        />
      )}
      <fieldset className="chips" aria-label={m.centre_remark_phrases()}>
        {phrases[document ? 'document' : 'field'].map(({ label, words }) => (
          <button key={label} type="submit" name="phrase" value={words}>
            {label}
          </button>
        ))}
      </fieldset>
      <div className="row">
        <Button size={32} name="intent" value="remark">
          {m.centre_remark_add()}
        </Button>
        <LinkButton kind="quiet" size={32} to={deskHref(desk.id, { ...view, remark: null })} preventScrollReset>
          {m.centre_remark_cancel()}
        </LinkButton>
      </div>
    </Form>
  );
}

/** Where a remark stands, in words. */
function placeOf(desk: DeskShown, place: Pick<RemarkShown, 'block' | 'field' | 'documentId' | 'page'>): string {
  const page = place.page ? `, ${m.centre_remark_page().toLowerCase()} ${place.page}` : '';
  const document = desk.documents.find(({ id }) => id === place.documentId);
  if (document) return `${document.version ? `${document.version.kindLabel}, ${document.version.name}` : document.label}${page}`;
  const block = desk.blocks.find(({ id }) => id === place.block);
  const field = block?.fields.find(({ name }) => name === place.field);
  const blockName = block ? inLanguage(block.label) : place.block;
  if (field) return `${blockName}, «${inLanguage(field.label)}»${page}`;
  const choices: Readonly<Record<string, () => string>> = {
    payer: m.centre_choice_payer,
    qualification: m.centre_choice_standard,
    practiceKind: m.centre_choice_practice,
    site: m.centre_choice_site,
  };
  const choice = place.field ? choices[place.field]?.() : undefined;
  return choice ? `${blockName}, «${choice}»` : `${blockName}${page}`;
}
