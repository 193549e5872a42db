-- A procedure picks its papers from one closed vocabulary; which of them have a template is the code's matter.
alter table papers drop constraint paper_kind_is_known;
alter table papers add constraint paper_kind_is_known check (kind in ('statement', 'consent', 'receipt', 'contract', 'invoice', 'service_act',
  'esign_agreement', 'refusal', 'remarks', 'date_confirmation', 'notice', 'briefing', 'session_list', 'admission_slips', 'paper_variant', 'protocol',
  'technological_map', 'certificate', 'conclusion', 'appeal_decision', 'data_subject_report', 'tax_certificate'));
