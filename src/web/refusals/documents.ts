import { type Finding, findingText, PHOTO_REFUSALS } from '#documents/index.ts';
import { m } from '#web/paraglide/messages.js';
import { type RefusalWords, words } from './words.ts';

const photos = Object.fromEntries(
  Object.entries(PHOTO_REFUSALS).map(([code, message]): [string, RefusalWords] => [code, { status: 422, message }]),
);

export const DOCUMENTS_REFUSALS: Readonly<Record<string, RefusalWords>> = {
  ...photos,
  no_file_chosen: words(422, m.documents_refusal_no_file_chosen),
  one_pdf_or_photos: words(422, m.documents_refusal_one_pdf_or_photos),
  upload_unusable: {
    status: 422,
    message: ({ finding, ...details }) => findingText({ severity: 'blocks', code: finding as Finding['code'], details }),
  },
  document_locked: words(409, m.documents_refusal_document_locked),
  no_such_place: words(404, m.documents_refusal_no_such_place),
  portfolio_not_asked: words(409, m.documents_refusal_portfolio_not_asked),
  kind_does_not_fit: words(422, m.documents_refusal_kind_does_not_fit),
  document_blocked: words(422, m.documents_refusal_document_blocked),
  already_attached: words(409, m.documents_refusal_already_attached),
  too_many_documents: words(422, m.documents_refusal_too_many_documents),
  nothing_to_answer: words(409, m.documents_refusal_nothing_to_answer),
  answer_needs_words: words(422, m.documents_refusal_answer_needs_words),
  link_not_https: words(422, m.documents_refusal_link_not_https),
  not_the_applicant: words(403, m.documents_refusal_not_the_applicant),
  consent_not_ticked: words(422, m.documents_refusal_consent_not_ticked),
  consent_text_changed: words(409, m.documents_refusal_consent_text_changed),
  place_not_chosen: words(409, m.documents_refusal_place_not_chosen),
  statement_incomplete: words(409, m.documents_refusal_statement_incomplete),
  page_not_found: words(404, m.documents_refusal_page),
  page_not_readable: words(422, m.documents_refusal_page_not_readable),
  file_not_found: words(404, m.documents_refusal_file),
  sent_file_gone: words(404, m.documents_refusal_sent_file_gone),
  sent_file_not_whole: words(409, m.documents_refusal_sent_file_not_whole),
  sent_file_damaged: words(409, m.documents_refusal_sent_file_damaged),
  piece_out_of_turn: words(409, m.documents_refusal_piece_out_of_turn),
  piece_size: words(422, m.documents_refusal_piece_size),
  file_not_announced: words(422, m.documents_refusal_file_not_announced),
  file_too_large: words(422, m.documents_refusal_too_large),
};
