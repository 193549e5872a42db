type Details = Readonly<Record<string, string | number>>;

export interface RefusalWords {
  readonly status: number;
  readonly message: (details: Details) => string;
}

/**
 * @param status  of HTTP: 403 not yours, 404 not there, 409 the thing has moved on, 422 mend what you typed, 429 too often.
 * @param message of Paraglide; its parameters are the refusal's details of the same names.
 */
export function words<Inputs extends object>(status: number, message: (inputs: Inputs) => string): RefusalWords {
  return { status, message: (details) => message(details as Inputs) };
}
