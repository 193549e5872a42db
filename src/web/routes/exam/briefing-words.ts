/** The one point of an exam whose council has published no briefing; the server knows it by this name. */
export const GENERAL_RULES = 'rules';
