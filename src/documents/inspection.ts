/** What one look at an upload found. `details` carry numbers and names of parts for the texts, no personal data. */
export interface Inspection {
  readonly kind: UploadKind;
  /** Empty where the file does not open. */
  readonly pages: readonly InspectedPage[];
  readonly findings: readonly Finding[];
}

/** `other`: neither a PDF nor a picture that we know, or no file at all. */
export type UploadKind = 'pdf' | 'jpeg' | 'png' | 'webp' | 'heic' | 'other';

/** PDF: points (1/72 inch), as shown. Picture: pixels after the turn that the camera wrote down. */
export type InspectedPage = { readonly width: number; readonly height: number };

/** `blocks`: the file is not taken. `warns`: the person may answer «так и есть». `info`: nothing to do. */
export type Severity = 'blocks' | 'warns' | 'info';

export interface Finding {
  readonly severity: Severity;
  readonly code: FindingCode;
  /** Counted from 1. */
  readonly page?: number;
  readonly details: Readonly<Record<string, string | number>>;
}

export type FindingCode =
  | 'file_empty'
  | 'file_too_large'
  | 'type_not_accepted'
  | 'heic_not_accepted'
  | 'name_differs'
  | 'starts_with_garbage'
  | 'does_not_open'
  | 'needs_password'
  | 'owner_password'
  | 'no_pages'
  | 'too_many_pages'
  | 'one_page_of_identity'
  | 'page_too_large'
  | 'large_page'
  | 'picture_too_large'
  | 'repaired'
  | 'script'
  | 'launch_action'
  | 'sends_data'
  | 'xfa_form'
  | 'embedded_program'
  | 'embedded_file'
  | 'media'
  | 'not_fully_inspected'
  | 'too_dark'
  | 'too_light'
  | 'blurred'
  | 'low_resolution'
  | 'blank_page'
  | 'look_cut_short';

export interface InspectionLimits {
  readonly maxBytes: number;
  readonly maxPages: number;
  /** From the moment a thread takes the file. */
  readonly milliseconds: number;
}

export const INSPECTION_LIMITS: InspectionLimits = { maxBytes: 20 * 1024 * 1024, maxPages: 200, milliseconds: 30_000 };

/** Of one decoded picture, about twice the largest camera of a phone in its usual mode. */
export const MAX_PICTURE_PIXELS = 120_000_000;

export function finding(severity: Severity, code: FindingCode, details: Finding['details'] = {}, page?: number): Finding {
  return page === undefined ? { severity, code, details } : { severity, code, page, details };
}
